//! Walks through the content of pages and notes where each character stands.

use std::collections::HashMap;
use std::rc::Rc;

use lopdf::{Dictionary, Object, ObjectId};

use super::PdfError;
use super::charset::Charset;
use super::file::{MAX_STREAM, Pdf, decode};
use super::geometry::{Area, Matrix};
use super::layout::{ASCENT, DESCENT};
use super::syntax::{Operand, Operations, numbers};

/// How much work one document may be: operations, codes of text and bytes of tables.
const MAX_WORK: usize = 100_000_000;
/// How many characters one page may have.
const MAX_MARKS: usize = 1_000_000;
/// How deep forms may lie inside each other.
const MAX_FORMS: usize = 12;
/// How many graphics states may be put aside.
const MAX_STATES: usize = 500;

/// What is left of the work that one document may be.
pub(crate) struct Budget(usize);

impl Budget {
    pub(crate) fn new() -> Self {
        Self(MAX_WORK)
    }

    pub(crate) fn take(&mut self, work: usize) -> Result<(), PdfError> {
        self.0 = self
            .0
            .checked_sub(work)
            .ok_or(PdfError::TooLarge { what: "steps to read the text", limit: MAX_WORK })?;
        Ok(())
    }
}

/// A character of a page.
#[derive(Clone, Debug)]
pub(crate) struct Mark {
    pub(crate) character: char,
    /// The box around it, in user space.
    pub(crate) area: Area,
    /// Where it starts and ends on its base line.
    pub(crate) from: (f32, f32),
    pub(crate) to: (f32, f32),
    /// The height of its em, in user space.
    pub(crate) size: f32,
    /// The direction of its line, of length one.
    pub(crate) direction: (f32, f32),
}

/// All characters of a page, blanks included, in the order in which they are drawn.
pub(crate) fn marks(pdf: &Pdf, page: ObjectId, budget: &mut Budget) -> Result<Vec<Mark>, PdfError> {
    let dict = pdf.page(page)?;
    let content = pdf.content(page)?;
    budget.take(content.len() / 16)?;
    let empty = Dictionary::new();
    let mut walk = Walk { pdf, budget, fonts: HashMap::new(), marks: Vec::new() };
    walk.run(&content, pdf.dict(dict, b"Resources").unwrap_or(&empty), Matrix::IDENTITY, 0)?;
    Ok(walk.marks)
}

struct Walk<'a> {
    pdf: &'a Pdf,
    budget: &'a mut Budget,
    fonts: HashMap<ObjectId, Rc<Charset>>,
    marks: Vec<Mark>,
}

#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Option<Rc<Charset>>,
    size: f32,
    letter: f32,
    word: f32,
    stretch: f32,
    leading: f32,
    rise: f32,
}

impl Walk<'_> {
    fn run(
        &mut self,
        content: &[u8],
        resources: &Dictionary,
        matrix: Matrix,
        depth: usize,
    ) -> Result<(), PdfError> {
        let mut state = State {
            matrix,
            font: None,
            size: 0.0,
            letter: 0.0,
            word: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        let mut aside = Vec::new();
        let (mut line, mut text) = (Matrix::IDENTITY, Matrix::IDENTITY);
        let mut operations = Operations::new(content);
        while let Some((operator, operands)) = operations.next() {
            self.budget.take(1 + operands.len())?;
            let number = || operands.last().and_then(Operand::number);
            let string = || operands.last().and_then(Operand::text).unwrap_or_default();
            let mut next_line = |line: &mut Matrix, x: f32, y: f32| {
                *line = Matrix::translation(x, y).then(line);
                text = *line;
            };
            match operator {
                b"q" if aside.len() < MAX_STATES => aside.push(state.clone()),
                b"Q" => {
                    if let Some(last) = aside.pop() {
                        state = last;
                    }
                }
                b"cm" => {
                    if let Some(numbers) = numbers(operands) {
                        state.matrix = Matrix(numbers).then(&state.matrix);
                    }
                }
                b"BT" => (line, text) = (Matrix::IDENTITY, Matrix::IDENTITY),
                b"Tc" => state.letter = number().unwrap_or(state.letter),
                b"Tw" => state.word = number().unwrap_or(state.word),
                b"Tz" => state.stretch = number().map_or(state.stretch, |percent| percent / 100.0),
                b"TL" => state.leading = number().unwrap_or(state.leading),
                b"Ts" => state.rise = number().unwrap_or(state.rise),
                b"Tf" => {
                    if let [.., name, Operand::Number(size)] = operands {
                        state.size = *size;
                        state.font = self.font(resources, name.name().unwrap_or_default())?;
                    }
                }
                b"Td" | b"TD" => {
                    if let Some([x, y]) = numbers(operands) {
                        if operator == b"TD" {
                            state.leading = -y;
                        }
                        next_line(&mut line, x, y);
                    }
                }
                b"Tm" => {
                    if let Some(numbers) = numbers(operands) {
                        line = Matrix(numbers);
                        text = line;
                    }
                }
                b"T*" => next_line(&mut line, 0.0, -state.leading),
                b"Tj" => self.show(&state, &mut text, string())?,
                b"'" | b"\"" => {
                    if let (b"\"", [.., Operand::Number(word), Operand::Number(letter), _]) =
                        (operator, operands)
                    {
                        (state.word, state.letter) = (*word, *letter);
                    }
                    next_line(&mut line, 0.0, -state.leading);
                    self.show(&state, &mut text, string())?;
                }
                b"TJ" => {
                    let pieces = match operands.last() {
                        Some(Operand::Array(pieces)) => pieces.as_slice(),
                        _ => &[],
                    };
                    self.budget.take(pieces.len())?;
                    for piece in pieces {
                        match piece {
                            Operand::Text(string) => self.show(&state, &mut text, string)?,
                            Operand::Number(back) => {
                                let back = -back / 1000.0 * state.size;
                                let shift = match &state.font {
                                    Some(font) if font.vertical => (0.0, back),
                                    _ => (back * state.stretch, 0.0),
                                };
                                text = Matrix::translation(shift.0, shift.1).then(&text);
                            }
                            _ => {}
                        }
                    }
                }
                b"Do" if depth < MAX_FORMS => {
                    let name = operands.last().and_then(Operand::name).unwrap_or_default();
                    self.form(resources, name, state.matrix, depth)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn font(&mut self, resources: &Dictionary, name: &[u8]) -> Result<Option<Rc<Charset>>, PdfError> {
        let Some(entry) = self.pdf.dict(resources, b"Font").and_then(|fonts| fonts.get(name).ok()) else {
            return Ok(None);
        };
        let id = entry.as_reference().ok();
        if let Some(known) = id.and_then(|id| self.fonts.get(&id)) {
            return Ok(Some(Rc::clone(known)));
        }
        let Some(Object::Dictionary(dict)) = self.pdf.resolve(entry) else {
            return Ok(None);
        };
        let font = Rc::new(Charset::read(self.pdf, dict, self.budget)?);
        if let Some(id) = id {
            self.fonts.insert(id, Rc::clone(&font));
        }
        Ok(Some(font))
    }

    fn form(
        &mut self,
        resources: &Dictionary,
        name: &[u8],
        matrix: Matrix,
        depth: usize,
    ) -> Result<(), PdfError> {
        let pdf = self.pdf;
        let found = pdf.dict(resources, b"XObject").and_then(|forms| pdf.get(forms, name));
        let Some(Object::Stream(stream)) = found else {
            return Ok(());
        };
        if pdf.name(&stream.dict, b"Subtype") != Some(b"Form") {
            return Ok(());
        }
        let content = decode(stream, MAX_STREAM)?;
        self.budget.take(1000 + content.len() / 16)?;
        let own = pdf.matrix(&stream.dict, b"Matrix").unwrap_or(Matrix::IDENTITY);
        let resources = pdf.dict(&stream.dict, b"Resources").unwrap_or(resources);
        self.run(&content, resources, own.then(&matrix), depth + 1)
    }

    fn show(&mut self, state: &State, text: &mut Matrix, string: &[u8]) -> Result<(), PdfError> {
        let Some(font) = &state.font else {
            return Ok(());
        };
        self.budget.take(string.len())?;
        let mut rest = string;
        while !rest.is_empty() {
            let (code, taken) = font.next(rest);
            rest = &rest[taken.max(1).min(rest.len())..];
            let spacing = state.letter + if code.is_space { state.word } else { 0.0 };
            let length = code.advance * state.size;
            let full = text.then(&state.matrix);
            let (place, step, ink) = if font.vertical {
                // Glyphs hang below their origin and are centred on it.
                let area = Area { x: -0.5 * state.size, y: -length, width: state.size, height: length };
                (area, (0.0, -(length + spacing)), (0.0, -length))
            } else {
                let area = Area {
                    x: 0.0,
                    y: state.rise - DESCENT * state.size,
                    width: length * state.stretch,
                    height: (ASCENT + DESCENT) * state.size,
                };
                (area, ((length + spacing) * state.stretch, 0.0), (length * state.stretch, 0.0))
            };
            self.mark(&code.text, &full, &place, ink, state.size)?;
            *text = Matrix::translation(step.0, step.1).then(text);
        }
        Ok(())
    }

    /// Notes a code. If it stands for several characters, they share its place.
    fn mark(
        &mut self,
        text: &str,
        full: &Matrix,
        area: &Area,
        ink: (f32, f32),
        em: f32,
    ) -> Result<(), PdfError> {
        let em = full.direct((0.0, em));
        let size = em.0.hypot(em.1);
        let along = full.direct(if ink == (0.0, 0.0) { (1.0, 0.0) } else { ink });
        let length = along.0.hypot(along.1);
        let corners = full.area(area);
        if !(size.is_finite() && length.is_normal() && corners.x.is_finite() && corners.y.is_finite()) {
            return Ok(());
        }
        if self.marks.len() > MAX_MARKS {
            return Err(PdfError::TooLarge { what: "characters on a page", limit: MAX_MARKS });
        }
        let shares = text.chars().count() as f32;
        for (index, character) in text.chars().enumerate() {
            let (start, end) = (index as f32 / shares, (index + 1) as f32 / shares);
            let share = if ink.1 == 0.0 {
                Area { x: area.x + area.width * start, width: area.width / shares, ..*area }
            } else {
                Area { y: area.y + area.height * (1.0 - end), height: area.height / shares, ..*area }
            };
            self.marks.push(Mark {
                character,
                area: full.area(&share),
                from: full.apply((ink.0 * start, ink.1 * start)),
                to: full.apply((ink.0 * end, ink.1 * end)),
                size,
                direction: (along.0 / length, along.1 / length),
            });
        }
        Ok(())
    }
}

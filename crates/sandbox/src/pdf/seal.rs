use std::f32::consts::{PI, TAU};

use lopdf::{Dictionary, ObjectId, dictionary};
use tiny_skia::{Color, FillRule, Paint, Path, PathBuilder, PathSegment, Pixmap, Transform};

use super::canvas::number;
use super::file::{Pdf, numbers};
use super::fonts::is_invisible;
use super::lettering::{in_square, on_arc};
use super::picture::Picture;
use super::{Fonts, PdfError};

/// A millimetre, in points.
pub(crate) const MM: f32 = 72.0 / 25.4;
/// The diameter of a company's seal, and the most that a picture takes, in millimetres.
pub(crate) const COMPANY: f32 = 42.0;
/// The side of a person's seal, in millimetres.
const PERSON: f32 = 20.0;
/// How fine the picture of a drawn seal is, in pixels for each millimetre.
const FINENESS: f32 = 16.0;
/// The red of the ink.
const RED: [u8; 3] = [0xd6, 0x11, 0x1a];

const MAX_COMPANY: usize = 60;
const MAX_PERSON: usize = 25;

/// A seal: a picture, or one that is drawn from a text.
#[derive(Clone)]
pub struct Seal(Look);

#[derive(Clone)]
enum Look {
    Picture(Picture),
    Drawing(Drawing),
}

/// Shapes within a square; lengths in millimetres, the origin at the lower left.
#[derive(Clone)]
struct Drawing {
    side: f32,
    shapes: Vec<(Path, FillRule)>,
}

impl std::fmt::Debug for Seal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (width, height) = self.size();
        write!(f, "Seal({:.0} x {:.0} mm)", width / MM, height / MM)
    }
}

impl Seal {
    /// A picture: PNG, or baseline or progressive JPEG.
    ///
    /// Transparency stays. In a picture without any, white becomes transparent and pale colours become translucent,
    /// so that on white paper nothing changes.
    ///
    /// # Errors
    /// [`PdfError::Image`] if it is something else, damaged, or larger than 4000 pixels on a side.
    pub fn from_image(bytes: &[u8]) -> Result<Self, PdfError> {
        Picture::read(bytes).map(Look::Picture).map(Self)
    }

    /// The round seal of a company, 42 mm across: a ring, a star and the name on an arc around it.
    ///
    /// # Errors
    /// If the text is empty or longer than 60 characters, or no font has a character.
    pub fn company(fonts: &Fonts, text: &str) -> Result<Self, PdfError> {
        let text = characters(text, MAX_COMPANY)?;
        let centre = COMPANY / 2.0;
        let mut ring = PathBuilder::new();
        ring.push_circle(centre, centre, centre - 0.1);
        ring.push_circle(centre, centre, centre - 1.35);
        let mut shapes = vec![(ring, FillRule::EvenOdd)];

        let mut star = PathBuilder::new();
        for point in 0..10 {
            let radius = if point % 2 == 0 { 7.0 } else { 7.0 * 0.381_966 };
            let angle = PI / 2.0 + point as f32 * TAU / 10.0;
            let (x, y) = (centre + radius * angle.cos(), centre + radius * angle.sin());
            if point == 0 { star.move_to(x, y) } else { star.line_to(x, y) }
        }
        star.close();
        shapes.push((star, FillRule::Winding));
        shapes.push((on_arc(&fonts.open(), &text, centre)?, FillRule::Winding));
        Drawing::seal(COMPANY, shapes)
    }

    /// The square seal of a person, 20 mm on a side: a frame and the name, column by column from the right.
    ///
    /// # Errors
    /// If the text is empty or longer than 25 characters, or no font has a character.
    pub fn person(fonts: &Fonts, text: &str) -> Result<Self, PdfError> {
        let text = characters(text, MAX_PERSON)?;
        let mut frame = PathBuilder::new();
        for (edge, corner) in [(0.1, 1.2), (1.0, 0.5)] {
            rounded(&mut frame, edge, PERSON - edge, corner);
        }
        let text = in_square(&fonts.open(), &text, 1.75, PERSON - 1.75)?;
        let shapes = vec![(frame, FillRule::EvenOdd), (text, FillRule::Winding)];
        Drawing::seal(PERSON, shapes)
    }

    /// The seal as PNG, with a transparent background. It states its size, so a seal that is read again from it has
    /// the size that this one has.
    #[must_use]
    pub fn png(&self) -> Vec<u8> {
        match &self.0 {
            Look::Picture(picture) => picture.png(),
            Look::Drawing(drawing) => drawing.picture().png(),
        }
    }

    /// Width and height on paper, in points.
    pub(crate) fn size(&self) -> (f32, f32) {
        match &self.0 {
            Look::Picture(picture) => picture.size(COMPANY * MM),
            Look::Drawing(drawing) => (drawing.side * MM, drawing.side * MM),
        }
    }

    /// Adds the seal to a file, as something that fills the unit square.
    pub(crate) fn embed(&self, pdf: &mut Pdf) -> Result<ObjectId, PdfError> {
        match &self.0 {
            Look::Picture(picture) => picture.embed(pdf),
            Look::Drawing(drawing) => drawing.embed(pdf),
        }
    }
}

impl Drawing {
    fn seal(side: f32, shapes: Vec<(PathBuilder, FillRule)>) -> Result<Seal, PdfError> {
        let shapes = shapes
            .into_iter()
            .map(|(path, rule)| Some((path.finish()?, rule)))
            .collect::<Option<_>>()
            .ok_or(PdfError::SealText("it has nothing to draw"))?;
        Ok(Seal(Look::Drawing(Self { side, shapes })))
    }

    fn picture(&self) -> Picture {
        let pixels = (self.side * FINENESS).round() as u32;
        let Some(mut map) = Pixmap::new(pixels, pixels) else { unreachable!("a seal has a sensible size") };
        let mut paint = Paint::default();
        paint.set_color(Color::from_rgba8(RED[0], RED[1], RED[2], 255));
        let flip = Transform::from_row(FINENESS, 0.0, 0.0, -FINENESS, 0.0, self.side * FINENESS);
        for (path, rule) in &self.shapes {
            map.fill_path(path, &paint, *rule, flip, None);
        }
        Picture::drawn(pixels, pixels, map.take_demultiplied(), FINENESS)
    }

    fn embed(&self, pdf: &mut Pdf) -> Result<ObjectId, PdfError> {
        let [red, green, blue] = RED.map(|part| number(f32::from(part) / 255.0));
        let mut content = format!("{red} {green} {blue} rg\n");
        for (path, rule) in &self.shapes {
            write_path(&mut content, path);
            content.push_str(if *rule == FillRule::EvenOdd { "f*\n" } else { "f\n" });
        }
        let shrink = 1.0 / self.side;
        let form = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => numbers([0.0, 0.0, self.side, self.side]),
            "Matrix" => numbers([shrink, 0.0, 0.0, shrink, 0.0, 0.0]),
            "Resources" => Dictionary::new(),
        };
        pdf.add_stream(form, content.into_bytes())
    }
}

fn write_path(out: &mut String, path: &Path) {
    let mut put = |numbers: &[f32], operator: &str| {
        for &value in numbers {
            out.push_str(&number(value));
            out.push(' ');
        }
        out.push_str(operator);
        out.push('\n');
    };
    let mut last = (0.0, 0.0);
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(p) => {
                put(&[p.x, p.y], "m");
                last = (p.x, p.y);
            }
            PathSegment::LineTo(p) => {
                put(&[p.x, p.y], "l");
                last = (p.x, p.y);
            }
            PathSegment::QuadTo(c, p) => {
                let toward = |end: f32, control: f32| end + (control - end) * 2.0 / 3.0;
                let (x1, y1) = (toward(last.0, c.x), toward(last.1, c.y));
                put(&[x1, y1, toward(p.x, c.x), toward(p.y, c.y), p.x, p.y], "c");
                last = (p.x, p.y);
            }
            PathSegment::CubicTo(a, b, p) => {
                put(&[a.x, a.y, b.x, b.y, p.x, p.y], "c");
                last = (p.x, p.y);
            }
            PathSegment::Close => put(&[], "h"),
        }
    }
}

/// What is drawn of a text, without blanks around it.
fn characters(text: &str, most: usize) -> Result<Vec<char>, PdfError> {
    let kept = text.trim().chars().filter(|&character| !character.is_control() && !is_invisible(character));
    let kept: Vec<_> = kept.collect();
    if kept.is_empty() {
        return Err(PdfError::SealText("it is empty"));
    }
    if kept.len() > most {
        return Err(PdfError::SealText("it is too long"));
    }
    Ok(kept)
}

/// A rectangle with round corners, between two points of the diagonal.
fn rounded(path: &mut PathBuilder, from: f32, to: f32, radius: f32) {
    let (near, far, pull) = (from + radius, to - radius, radius * 0.447_7);
    path.move_to(near, from);
    path.line_to(far, from);
    path.cubic_to(to - pull, from, to, from + pull, to, near);
    path.line_to(to, far);
    path.cubic_to(to, to - pull, to - pull, to, far, to);
    path.line_to(near, to);
    path.cubic_to(from + pull, to, from, to - pull, from, far);
    path.line_to(from, near);
    path.cubic_to(from, from + pull, from + pull, from, near, from);
    path.close();
}

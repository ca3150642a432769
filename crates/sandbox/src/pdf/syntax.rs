//! Reads operators and operands: of content streams, of character maps and of default appearances.
//!
//! It never gives up: what makes no sense is skipped, as viewers do.

/// More operands than this before one operator are dropped.
const MAX_OPERANDS: usize = 100_000;

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Operand {
    Number(f32),
    Name(Vec<u8>),
    Text(Vec<u8>),
    /// Nested arrays are flattened.
    Array(Vec<Operand>),
}

impl Operand {
    pub(crate) fn number(&self) -> Option<f32> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    pub(crate) fn name(&self) -> Option<&[u8]> {
        match self {
            Self::Name(name) => Some(name),
            _ => None,
        }
    }

    pub(crate) fn text(&self) -> Option<&[u8]> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// The last `N` operands, if they are numbers.
pub(crate) fn numbers<const N: usize>(operands: &[Operand]) -> Option<[f32; N]> {
    let last = operands.get(operands.len().checked_sub(N)?..)?;
    let mut out = [0.0; N];
    for (slot, operand) in out.iter_mut().zip(last) {
        *slot = operand.number()?;
    }
    Some(out)
}

/// The operations of a stream, one after another.
pub(crate) struct Operations<'a> {
    data: &'a [u8],
    at: usize,
    operands: Vec<Operand>,
}

impl<'a> Operations<'a> {
    pub(crate) fn new(data: &'a [u8]) -> Self {
        Self { data, at: 0, operands: Vec::new() }
    }

    /// The next operator, with the operands before it.
    pub(crate) fn next(&mut self) -> Option<(&'a [u8], &[Operand])> {
        self.operands.clear();
        let mut array = None::<Vec<Operand>>;
        let mut depth = 0_usize;
        loop {
            self.skip_blanks();
            let operand = match *self.data.get(self.at)? {
                b'(' => Operand::Text(self.literal()),
                b'<' if self.peek(1) == Some(b'<') => {
                    self.at += 2;
                    continue;
                }
                b'<' => Operand::Text(self.hexadecimal()),
                b'/' => Operand::Name(self.name()),
                b'[' => {
                    self.at += 1;
                    depth += 1;
                    array.get_or_insert_default();
                    continue;
                }
                b']' => {
                    self.at += 1;
                    depth = depth.saturating_sub(1);
                    match array.take_if(|_| depth == 0) {
                        Some(array) => Operand::Array(array),
                        None => continue,
                    }
                }
                b'+' | b'-' | b'.' | b'0'..=b'9' => Operand::Number(self.number()),
                byte if is_regular(byte) => {
                    let word = self.word();
                    if depth == 0 && !matches!(word, b"true" | b"false" | b"null") {
                        if word == b"ID" {
                            self.skip_image();
                        }
                        return Some((word, &self.operands));
                    }
                    continue;
                }
                _ => {
                    self.at += 1;
                    continue;
                }
            };
            let list = array.as_mut().unwrap_or(&mut self.operands);
            if list.len() < MAX_OPERANDS {
                list.push(operand);
            }
        }
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        self.data.get(self.at + ahead).copied()
    }

    fn skip_blanks(&mut self) {
        while let Some(&byte) = self.data.get(self.at) {
            if byte == b'%' {
                while !matches!(self.data.get(self.at), None | Some(b'\r' | b'\n')) {
                    self.at += 1;
                }
            } else if is_blank(byte) {
                self.at += 1;
            } else {
                break;
            }
        }
    }

    fn word(&mut self) -> &'a [u8] {
        let start = self.at;
        while self.data.get(self.at).is_some_and(|&byte| is_regular(byte)) {
            self.at += 1;
        }
        &self.data[start..self.at]
    }

    fn number(&mut self) -> f32 {
        let mut negative = false;
        while let Some(sign @ (b'+' | b'-')) = self.peek(0) {
            negative |= sign == b'-';
            self.at += 1;
        }
        let (mut value, mut scale, mut fraction) = (0.0_f64, 1.0_f64, false);
        loop {
            match self.peek(0) {
                Some(digit @ b'0'..=b'9') => {
                    value = value * 10.0 + f64::from(digit - b'0');
                    if fraction {
                        scale *= 10.0;
                    }
                }
                Some(b'.') if !fraction => fraction = true,
                // Some producers write a second point or a minus inside a number: the rest counts for nothing.
                Some(b'.' | b'-') => {
                    while matches!(self.peek(0), Some(b'.' | b'-' | b'0'..=b'9')) {
                        self.at += 1;
                    }
                    break;
                }
                _ => break,
            }
            self.at += 1;
        }
        let value = value / scale;
        let value = if value.is_finite() { value.min(1e9) } else { 1e9 };
        (if negative { -value } else { value }) as f32
    }

    fn name(&mut self) -> Vec<u8> {
        self.at += 1;
        let word = self.word();
        let mut name = Vec::with_capacity(word.len());
        let mut rest = word;
        while let [first, tail @ ..] = rest {
            rest = tail;
            if let (b'#', [high, low, tail @ ..]) = (*first, tail)
                && let (Some(high), Some(low)) = (digit(*high), digit(*low))
            {
                name.push(high << 4 | low);
                rest = tail;
                continue;
            }
            name.push(*first);
        }
        name
    }

    fn hexadecimal(&mut self) -> Vec<u8> {
        self.at += 1;
        let mut out = Vec::new();
        let mut high = None;
        while let Some(&byte) = self.data.get(self.at) {
            self.at += 1;
            if byte == b'>' {
                break;
            }
            let Some(digit) = digit(byte) else { continue };
            match high.take() {
                Some(high) => out.push(high << 4 | digit),
                None => high = Some(digit),
            }
        }
        out.extend(high.map(|high| high << 4));
        out
    }

    fn literal(&mut self) -> Vec<u8> {
        self.at += 1;
        let mut out = Vec::new();
        let mut depth = 1_usize;
        while let Some(&byte) = self.data.get(self.at) {
            self.at += 1;
            match byte {
                b'(' => depth += 1,
                b')' => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                }
                b'\\' => {
                    out.extend(self.escape());
                    continue;
                }
                _ => {}
            }
            out.push(byte);
        }
        out
    }

    fn escape(&mut self) -> Option<u8> {
        let byte = self.peek(0)?;
        self.at += 1;
        Some(match byte {
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'b' => 8,
            b'f' => 12,
            b'\n' => return None,
            b'\r' => {
                if self.peek(0) == Some(b'\n') {
                    self.at += 1;
                }
                return None;
            }
            b'0'..=b'7' => {
                let mut code = byte - b'0';
                for _ in 0..2 {
                    let Some(next @ b'0'..=b'7') = self.peek(0) else {
                        break;
                    };
                    code = code.wrapping_mul(8).wrapping_add(next - b'0');
                    self.at += 1;
                }
                code
            }
            other => other,
        })
    }

    /// Skips the data of an inline image, to behind its `EI`.
    fn skip_image(&mut self) {
        let data = &self.data[self.at..];
        let end = (0..data.len().saturating_sub(2)).find(|&at| {
            is_blank(data[at])
                && data[at + 1..].starts_with(b"EI")
                && data[at + 3..].iter().take(12).enumerate().all(|(index, &byte)| match index {
                    0 => is_blank(byte),
                    _ => is_blank(byte) || (0x20..0x7f).contains(&byte),
                })
        });
        self.at = end.map_or(self.data.len(), |end| self.at + end + 3);
    }
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 12 | b'\r' | b' ')
}

fn is_regular(byte: u8) -> bool {
    !is_blank(byte) && !b"()<>[]{}/%".contains(&byte)
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::{Operand, Operations, numbers};

    fn all(data: &[u8]) -> Vec<(String, Vec<Operand>)> {
        let mut operations = Operations::new(data);
        let mut out = Vec::new();
        while let Some((operator, operands)) = operations.next() {
            out.push((String::from_utf8_lossy(operator).into_owned(), operands.to_vec()));
        }
        out
    }

    #[test]
    fn operands_of_each_kind_are_read() {
        let data = br"/F#41 12.5 Tf [(a\)\101\n(b)) -20 <4 1 5>]TJ % (comment
            -.5 +3 0Tc (x\
y) ' /P <</MCID 0 /X true>> BDC";
        let found = all(data);
        assert_eq!(found[0].1[0], Operand::Name(b"FA".to_vec()));
        assert_eq!(found[0].1[1], Operand::Number(12.5));
        let Operand::Array(pieces) = &found[1].1[0] else { panic!("{found:?}") };
        assert_eq!(pieces[0], Operand::Text(b"a)A\n(b)".to_vec()));
        assert_eq!(pieces[2], Operand::Text(b"AP".to_vec()));
        assert_eq!(numbers(&found[2].1), Some([-0.5, 3.0, 0.0]));
        assert_eq!(found[3].1[0], Operand::Text(b"xy".to_vec()));
        assert_eq!(found[4].0, "BDC");
    }

    #[test]
    fn garbage_is_skipped_and_what_follows_is_read() {
        let found = all(b") > ] 1.2.3 --4 } w\n(unclosed [ q");
        assert_eq!(found.len(), 1);
        assert_eq!(numbers(&found[0].1), Some([1.2, -4.0]));
        assert!(all(b"1 2 3").is_empty());
        assert!(all(b"[[[[1 Tj 2").is_empty());
    }

    #[test]
    fn the_data_of_an_inline_image_is_not_read_as_operators() {
        let found = all(b"BI /W 2 /H 1 ID \x01 EI\xff(Q Q\nEI Q\nq");
        let names: Vec<_> = found.iter().map(|(operator, _)| operator.as_str()).collect();
        assert_eq!(names, ["BI", "ID", "Q", "q"]);
    }
}

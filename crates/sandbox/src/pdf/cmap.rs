//! Character maps: from codes to text, and from codes to glyph numbers.

use super::syntax::{Operand, Operations};

/// More entries than this in one map are dropped.
const MAX_ENTRIES: usize = 200_000;

/// A character map. Ranges stay ranges, so a wide one costs nothing.
#[derive(Default)]
pub(crate) struct CMap {
    /// Length in bytes, first and last code.
    spaces: Vec<(usize, u32, u32)>,
    text: Ranges<Target>,
    glyphs: Ranges<u32>,
}

enum Target {
    /// The text of the first code, in UTF-16; its last unit counts up with the code.
    From(Vec<u16>),
    /// The text of each code.
    Each(Vec<Vec<u16>>),
}

/// Ranges of codes, sorted by the first of each; of two that begin alike the later one counts.
pub(crate) struct Ranges<T>(Vec<(u32, u32, T)>);

impl<T> Default for Ranges<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Ranges<T> {
    pub(crate) fn push(&mut self, first: u32, last: u32, value: T) {
        if self.0.len() < MAX_ENTRIES {
            self.0.push((first, last, value));
        }
    }

    pub(crate) fn sort(&mut self) {
        self.0.sort_by_key(|(first, ..)| *first);
    }

    /// The value for a code, and how far the code is from the first of its range.
    pub(crate) fn get(&self, code: u32) -> Option<(&T, u32)> {
        let at = self.0.partition_point(|(first, ..)| *first <= code);
        let (first, last, value) = self.0[..at].last()?;
        (code <= *last).then(|| (value, code - first))
    }
}

impl CMap {
    pub(crate) fn read(data: &[u8]) -> Self {
        let mut map = Self::default();
        let mut operations = Operations::new(data);
        while let Some((operator, operands)) = operations.next() {
            match operator {
                b"endcodespacerange" => {
                    for pair in operands.chunks_exact(2) {
                        if let (Some(first), Some(last)) = (pair[0].text(), pair[1].text())
                            && (1..=4).contains(&first.len())
                            && map.spaces.len() < 1000
                        {
                            map.spaces.push((first.len(), code(first), code(last)));
                        }
                    }
                }
                b"endbfchar" => {
                    for pair in operands.chunks_exact(2) {
                        if let (Some(from), Some(to)) = (pair[0].text(), pair[1].text()) {
                            let from = code(from);
                            map.text.push(from, from, Target::From(units(to)));
                        }
                    }
                }
                b"endbfrange" => {
                    for triple in operands.chunks_exact(3) {
                        let [Operand::Text(first), Operand::Text(last), target] = triple else {
                            continue;
                        };
                        let target = match target {
                            Operand::Text(text) => Target::From(units(text)),
                            Operand::Array(texts) => {
                                Target::Each(texts.iter().filter_map(Operand::text).map(units).collect())
                            }
                            _ => continue,
                        };
                        map.text.push(code(first), code(last), target);
                    }
                }
                b"endcidchar" => {
                    for pair in operands.chunks_exact(2) {
                        if let (Some(from), Some(to)) = (pair[0].text(), pair[1].number()) {
                            map.glyphs.push(code(from), code(from), to as u32);
                        }
                    }
                }
                b"endcidrange" => {
                    for triple in operands.chunks_exact(3) {
                        if let [Operand::Text(first), Operand::Text(last), Operand::Number(to)] = triple {
                            map.glyphs.push(code(first), code(last), *to as u32);
                        }
                    }
                }
                _ => {}
            }
        }
        map.text.sort();
        map.glyphs.sort();
        map
    }

    /// The text of a code; `None` if the map says nothing of it.
    pub(crate) fn text(&self, code: u32) -> Option<String> {
        let (target, offset) = self.text.get(code)?;
        let units = match target {
            Target::Each(texts) => texts.get(usize::try_from(offset).ok()?)?.clone(),
            Target::From(start) => {
                let mut units = start.clone();
                let last = units.last_mut()?;
                *last = last.wrapping_add(u16::try_from(offset).ok()?);
                units
            }
        };
        Some(String::from_utf16_lossy(&units).replace('\0', ""))
    }

    /// The number of the glyph of a code.
    pub(crate) fn glyph(&self, code: u32) -> u32 {
        self.glyphs.get(code).map_or(0, |(first, offset)| first.saturating_add(offset))
    }

    /// How many bytes the next code takes, by the code spaces.
    pub(crate) fn length(&self, bytes: &[u8]) -> usize {
        let fits = |length: usize| {
            let head = bytes.get(..length)?;
            let found = self.spaces.iter().any(|&(size, first, last)| {
                // A space is a box: each byte has a range of its own.
                size == length
                    && head.iter().enumerate().all(|(index, &byte)| {
                        let shift = 8 * (length - 1 - index);
                        let (low, high) = ((first >> shift) as u8, (last >> shift) as u8);
                        (low..=high).contains(&byte)
                    })
            });
            found.then_some(length)
        };
        let shortest = self.spaces.iter().map(|(size, ..)| *size).min();
        (1..=4).find_map(fits).or(shortest).unwrap_or(1)
    }

    /// Whether the map has code spaces of its own.
    pub(crate) fn has_spaces(&self) -> bool {
        !self.spaces.is_empty()
    }
}

/// A code of up to four bytes.
pub(crate) fn code(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |code, &byte| (code << 8) | u32::from(byte))
}

fn units(bytes: &[u8]) -> Vec<u16> {
    match bytes {
        [one] => vec![u16::from(*one)],
        bytes => bytes.as_chunks::<2>().0.iter().map(|&pair| u16::from_be_bytes(pair)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::CMap;

    #[test]
    fn single_codes_and_ranges_are_looked_up() {
        let map = CMap::read(
            b"1 begincodespacerange <00> <80> <8140> <9ffc> endcodespacerange
              2 beginbfchar <0003> <7532> <0004> <D86DDF69> endbfchar
              2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<4E00> <4E8C4E09>] endbfrange
              1 beginbfrange <00000100> <FFFFFFFF> <0061> endbfrange
              1 begincidrange <8140> <8150> 100 endcidrange 1 begincidchar <20> 7 endcidchar",
        );
        for (code, text) in [
            (3, Some("甲")),
            (4, Some("𫝩")),
            (0x12, Some("C")),
            (0x13, None),
            (0x21, Some("二三")),
            (0x101, Some("b")),
            (0xffff_ffff, None),
            (5, None),
        ] {
            assert_eq!(map.text(code).as_deref(), text, "{code:x}");
        }
        assert_eq!((map.glyph(0x8142), map.glyph(0x20), map.glyph(0x21)), (102, 7, 0));
        assert_eq!(map.length(b"\x41\x81"), 1);
        assert_eq!(map.length(b"\x81\x41"), 2);
        assert_eq!(map.length(b"\xff\xff"), 1);
    }
}

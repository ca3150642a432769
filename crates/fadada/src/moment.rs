use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use hetong_call::lenient::FromText;
use hetong_signing::Stamp;

/// A point in time as the provider writes it: milliseconds since 1970, or `yyyy-MM-dd HH:mm:ss.0` in Beijing time.
#[derive(Clone, PartialEq, Eq)]
pub struct Moment(String);

impl FromText for Moment {
    fn from_text(text: String) -> Self {
        Self(text)
    }
}

impl Moment {
    /// As the provider wrote it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The instant; `None` if it is written in a third way.
    #[must_use]
    pub fn instant(&self) -> Option<SystemTime> {
        if let Ok(millis) = self.0.parse() {
            return Some(UNIX_EPOCH + Duration::from_millis(millis));
        }
        let seconds = self.0.split_once('.').map_or(self.0.as_str(), |(seconds, _)| seconds);
        let well_formed = seconds.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            10 => byte == b' ',
            13 | 16 => byte == b':',
            _ => byte.is_ascii_digit(),
        });
        let digits: String = seconds.chars().filter(char::is_ascii_digit).collect();
        if well_formed { Stamp::parse(&digits).ok()?.instant() } else { None }
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Moment({})", self.0)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use hetong_call::lenient::FromText as _;

    use super::Moment;

    #[test]
    fn both_ways_of_writing_name_an_instant() {
        for (text, millis) in [
            ("1546939583000", Some(1_546_939_583_000)),
            ("2019-01-08 17:15:05.0", Some(1_546_938_905_000)),
            ("2019-01-08 17:15:05", Some(1_546_938_905_000)),
            ("2019/01/08 17:15:05", None),
            ("soon", None),
            ("", None),
        ] {
            let expected = millis.map(|millis| UNIX_EPOCH + Duration::from_millis(millis));
            assert_eq!(Moment::from_text(text.to_owned()).instant(), expected, "{text}");
        }
    }
}

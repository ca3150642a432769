use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// China has kept one time all year round since 1991: eight hours ahead of UTC.
const BEIJING: i64 = 8 * 3600;
const DAY: i64 = 24 * 3600;
/// Seconds from 1970 to the end of the year 9999: the last one that four digits can write.
const LAST: i64 = 253_402_300_799;

/// A time stamp as Fadada wants it: `yyyyMMddHHmmss` in Beijing time.
///
/// It is computed from an instant alone, so the machine's time zone plays no part.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp([u8; 14]);

/// A text that is not a time stamp of the form `yyyyMMddHHmmss`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StampError;

impl fmt::Display for StampError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a time stamp of the form yyyyMMddHHmmss")
    }
}

impl std::error::Error for StampError {}

impl Stamp {
    /// The stamp of an instant. Fractions of a second are cut off; instants outside the years 1970 to 9999 are moved
    /// to the nearest one inside.
    #[must_use]
    pub fn at(instant: SystemTime) -> Self {
        let since = instant.duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO).as_secs();
        let local = i64::try_from(since).unwrap_or(LAST).saturating_add(BEIJING).min(LAST);
        let (year, month, day) = civil(local.div_euclid(DAY));
        let second = local.rem_euclid(DAY);

        let mut text = [b'0'; 14];
        let fields = [
            (0, 4, year),
            (4, 2, month),
            (6, 2, day),
            (8, 2, second / 3600),
            (10, 2, second / 60 % 60),
            (12, 2, second % 60),
        ];
        for (at, width, mut value) in fields {
            for digit in text[at..at + width].iter_mut().rev() {
                *digit = b"0123456789"[(value % 10) as usize];
                value /= 10;
            }
        }
        Self(text)
    }

    /// Reads a stamp as it stands in a request.
    ///
    /// # Errors
    /// If the text is not 14 digits that name a real date and time.
    pub fn parse(text: &str) -> Result<Self, StampError> {
        let digits: [u8; 14] = text.as_bytes().try_into().map_err(|_| StampError)?;
        if !digits.iter().all(u8::is_ascii_digit) {
            return Err(StampError);
        }
        let stamp = Self(digits);
        let (year, month, day) = (stamp.number(0, 4), stamp.number(4, 2), stamp.number(6, 2));
        let real = civil(days(year, month, day)) == (year, month, day);
        let (hour, minute, second) = (stamp.number(8, 2), stamp.number(10, 2), stamp.number(12, 2));
        if real && hour < 24 && minute < 60 && second < 60 { Ok(stamp) } else { Err(StampError) }
    }

    /// The 14 digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_else(|_| unreachable!("a stamp is made of ASCII digits"))
    }

    /// The instant that the stamp names; `None` before 1970.
    #[must_use]
    pub fn instant(&self) -> Option<SystemTime> {
        let day = days(self.number(0, 4), self.number(4, 2), self.number(6, 2));
        let second = self.number(8, 2) * 3600 + self.number(10, 2) * 60 + self.number(12, 2);
        let since = u64::try_from(day * DAY + second - BEIJING).ok()?;
        Some(UNIX_EPOCH + Duration::from_secs(since))
    }

    fn number(&self, at: usize, width: usize) -> i64 {
        self.0[at..at + width].iter().fold(0, |number, digit| number * 10 + i64::from(digit - b'0'))
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Stamp({self})")
    }
}

/// Days since 1970 to year, month and day, in the Gregorian calendar (Howard Hinnant's `civil_from_days`).
fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

/// Year, month and day to days since 1970: the inverse of [`civil`].
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = year - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

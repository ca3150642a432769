use std::time::{Duration, SystemTime, UNIX_EPOCH};

use hetong_signing::{Stamp, StampError};
use jiff::Timestamp;
use jiff::tz::{TimeZone, offset};

fn reference(seconds: i64) -> String {
    let beijing = Timestamp::from_second(seconds).unwrap().to_zoned(TimeZone::fixed(offset(8)));
    beijing.strftime("%Y%m%d%H%M%S").to_string()
}

fn at(seconds: u64) -> Stamp {
    Stamp::at(UNIX_EPOCH + Duration::from_secs(seconds))
}

#[test]
fn stamps_agree_with_a_calendar_library_and_come_back() {
    // The last instant that the library knows; a linear congruential generator covers the range evenly.
    let last: u64 = 253_402_207_200;
    let mut state: u64 = 42;
    let random = std::iter::repeat_with(|| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 16) % last
    });
    let edges =
        [0, 57_599, 57_600, 951_753_599, 951_782_400, 1_709_222_399, 1_735_660_799, 1_735_660_800, last];
    for seconds in edges.into_iter().chain(random.take(100_000)) {
        let stamp = at(seconds);
        assert_eq!(stamp.as_str(), reference(i64::try_from(seconds).unwrap()), "{seconds}");
        assert_eq!(Stamp::parse(stamp.as_str()), Ok(stamp));
        assert_eq!(stamp.instant(), Some(UNIX_EPOCH + Duration::from_secs(seconds)));
    }
}

#[test]
fn instants_out_of_range_are_moved_to_the_nearest_one_inside() {
    assert_eq!(Stamp::at(UNIX_EPOCH - Duration::from_secs(1)), at(0));
    assert_eq!(at(0).as_str(), "19700101080000");
    assert_eq!(at(300_000_000_000).as_str(), "99991231235959");
}

#[test]
fn fractions_of_a_second_are_cut_off() {
    let late: SystemTime = UNIX_EPOCH + Duration::from_millis(1_704_135_845_999);
    assert_eq!(Stamp::at(late).as_str(), "20240102030405");
}

#[test]
fn what_is_not_a_time_stamp_is_refused() {
    for text in [
        "",
        "2024010203040",
        "202401020304050",
        "2024-01-02 03:",
        "20240230000000",
        "20230229000000",
        "20241301000000",
        "20240001000000",
        "20240100000000",
        "20240101240000",
        "20240101006000",
        "20240101000060",
        "2024010203040x",
        "２024010203",
    ] {
        assert_eq!(Stamp::parse(text), Err(StampError), "{text}");
    }
    assert_eq!(Stamp::parse("20240229235959").map(|stamp| stamp.to_string()).unwrap(), "20240229235959");
}

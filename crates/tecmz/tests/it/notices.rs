use std::time::{Duration, SystemTime, UNIX_EPOCH};

use hetong_tecmz::{Credentials, NoticeError, PaymentNotice};

use crate::support::{NOW, credentials};

/// Computed with PHP's own functions.
const FORM: &str =
    "app_id=1000000000&biz_sn=demo_42&timestamp=1700000000&sign=6de8a5a7ee389c1e0d1478f5edcf58d1";

fn now() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(NOW)
}

fn verify(form: &str, now: SystemTime) -> Result<PaymentNotice, NoticeError> {
    PaymentNotice::verify(&credentials(), form.as_bytes(), now)
}

#[test]
fn a_payment_is_believed_after_verification() {
    let notice = verify(FORM, now()).unwrap();
    assert_eq!((notice.biz_sn.as_str(), notice.sn, notice.money), ("demo_42", None, None));
    assert!(verify(&format!("{FORM}\n"), now()).is_ok());
    let edge = Duration::from_secs(1800);
    assert!(verify(FORM, now() + edge).is_ok() && verify(FORM, now() - edge).is_ok());
}

#[test]
fn everything_else_is_not() {
    for (form, error) in [
        (FORM.replace("demo_42", "demo_43"), NoticeError::Sign),
        (FORM.replace("58d1", "58d2"), NoticeError::Sign),
        (FORM.replace("6de8", "6DE8"), NoticeError::Sign),
        (format!("{FORM}&money=1.00"), NoticeError::Sign),
        (format!("{FORM}&biz_sn=demo_43"), NoticeError::Twice),
        (format!("biz_sn=demo_43&{FORM}"), NoticeError::Twice),
        (FORM.replace("app_id=1000000000", "app_id=1000000001"), NoticeError::OtherApp),
        (FORM.replace("app_id=1000000000", "app_id="), NoticeError::Missing("app_id")),
        (FORM.replace("timestamp=1700000000", "timestamp=1700000000000"), NoticeError::Time),
        (FORM.replace("timestamp=1700000000", "timestamp=99999999999999999999"), NoticeError::Time),
        (FORM.replace("timestamp=1700000000", "timestamp=x"), NoticeError::Time),
        (FORM.replace("&sign=6de8a5a7ee389c1e0d1478f5edcf58d1", ""), NoticeError::Missing("sign")),
        (FORM[..40].to_owned(), NoticeError::Missing("sign")),
        (String::new(), NoticeError::Missing("sign")),
        (format!("{FORM}&a={}", "x".repeat(64 << 10)), NoticeError::TooLong),
        (format!("{FORM}{}", (0..61).map(|n| format!("&a{n}=1")).collect::<String>()), NoticeError::TooLong),
    ] {
        assert_eq!(verify(&form, now()), Err(error), "{form}");
    }
    let late = Duration::from_secs(1801);
    assert_eq!(verify(FORM, now() + late), Err(NoticeError::Time));
    assert_eq!(verify(FORM, now() - late), Err(NoticeError::Time));
    assert_eq!(
        PaymentNotice::verify(&Credentials::simple("k").unwrap(), FORM.as_bytes(), now()),
        Err(NoticeError::NotStandard)
    );
}

#[test]
fn bytes_that_are_no_text_do_no_harm() {
    let mut seed = 1u32;
    for _ in 0..2000 {
        let mut form = FORM.as_bytes().to_vec();
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let at = seed as usize % form.len();
        form[at] = (seed >> 24) as u8;
        if form != FORM.as_bytes() {
            assert!(PaymentNotice::verify(&credentials(), &form, now()).is_err(), "byte {at}");
        }
    }
}

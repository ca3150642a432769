use crate::pdf::tests::{REPORTLAB, packed, page, raw, stream, values};
use crate::pdf::{
    Filling, Fonts, LEASE_FORM, PdfError, Placement, Seal, Table, TablePlace, Which, fill, find_text,
    form_fields, page_count, stamp, text,
};

/// Pseudo-random numbers (xorshift), the same in each run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % below as u64).unwrap()
    }
}

/// Calls everything that reads a PDF, and reads again what was written. What counts is that each call returns.
fn try_all(fonts: &Fonts, seal: &Seal, pdf: &[u8]) {
    let _ = (page_count(pdf), form_fields(pdf), text(pdf), find_text(pdf, "甲方"));
    let values = values(&[("lessee", "测试用户"), ("insured", "是"), ("a.name", "x"), ("pay", "month")]);
    let tables = [Table { place: TablePlace::Page(0), headers: vec!["x".to_owned()], ..Table::default() }];
    let filling = Filling { values: &values, tables: &tables, font_size: None };
    if let Ok(filled) = fill(fonts, pdf, &filling) {
        page_count(&filled.pdf).unwrap();
    }
    let keyword = Placement::Keyword { keyword: "甲方", which: Which::All, dx: 0.0, dy: 0.0 };
    for placement in [keyword, Placement::End { earlier: 0 }] {
        if let Ok(stamped) = stamp(pdf, seal, &placement) {
            page_count(&stamped).unwrap();
        }
    }
}

#[test]
fn damaged_files_are_refused_or_read_and_never_more() {
    let fonts = Fonts::bundled();
    let seal = Seal::person(&fonts, "测试用户").unwrap();
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for original in [LEASE_FORM, REPORTLAB, &packed(REPORTLAB)] {
        for round in 0..45 {
            let mut pdf = original.to_vec();
            if round % 3 == 0 {
                pdf.truncate(dice.roll(original.len()));
            } else {
                for _ in 0..=dice.roll(10) {
                    let at = dice.roll(pdf.len());
                    if round % 3 == 1 {
                        pdf[at] ^= 1 << dice.roll(8);
                    } else if let Some(digit) = pdf[at..].iter_mut().find(|byte| byte.is_ascii_digit()) {
                        *digit = b'0' + u8::try_from(dice.roll(10)).unwrap();
                    }
                }
            }
            try_all(&fonts, &seal, &pdf);
        }
    }
}

#[test]
fn damaged_pictures_are_refused_or_read_and_never_more() {
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    let png = Seal::person(&Fonts::bundled(), "测试").unwrap().png();
    let jpegs: [&[u8]; 2] =
        [include_bytes!("../fixtures/seal-baseline.jpg"), include_bytes!("../fixtures/seal-progressive.jpg")];
    for original in [png.as_slice(), jpegs[0], jpegs[1]] {
        for round in 0..60 {
            let mut picture = original.to_vec();
            if round % 3 == 0 {
                picture.truncate(dice.roll(original.len()));
            } else {
                for _ in 0..=dice.roll(6) {
                    let at = dice.roll(picture.len());
                    picture[at] ^= 1 << dice.roll(8);
                }
            }
            let _ = Seal::from_image(&picture);
        }
    }
}

#[test]
fn cycles_come_to_an_end() {
    let fonts = Fonts::bundled();
    let seal = Seal::person(&fonts, "测试用户").unwrap();
    let form = raw(&[
        "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R 5 0 R]>>>>",
        "<</Type/Pages/Kids[2 0 R 3 0 R 2 0 R]/Parent 2 0 R/Count 9/MediaBox 9 0 R>>",
        "<</Type/Page/Parent 2 0 R/Annots[5 0 R 6 0 R 8 0 R]/Contents 4 0 R/Resources<</XObject<</A 7 0 R>>>>>>",
        &stream("", "/A Do /A Do"),
        "<</T(a)/FT/Tx/Parent 6 0 R/Kids[6 0 R]/Subtype/Widget/Rect[0 0 50 50]>>",
        "<</T(b)/Parent 5 0 R/Kids[5 0 R 6 0 R]/Subtype/Widget/Rect[0 60 50 90]>>",
        &stream("/Subtype/Form/Resources<</XObject<</A 7 0 R>>>>", "/A Do /A Do"),
        "<</T(c)/Parent 8 0 R/Subtype/Widget/Rect[0 90 50 99]/FT/Tx/V 9 0 R>>",
        "9 0 R",
    ]);
    try_all(&fonts, &seal, &form);
    assert_eq!(page_count(&form), Ok(1));
}

#[test]
fn forms_that_unfold_without_end_are_refused() {
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>".to_owned(),
        stream("", "/A Do"),
    ];
    for level in 0..10 {
        let dict = format!("/Subtype/Form/Resources<</XObject<</A {} 0 R>>>>", 6 + level);
        objects.push(stream(&dict, &"/A Do ".repeat(40)));
    }
    let objects: Vec<_> = objects.iter().map(String::as_str).collect();
    assert!(matches!(text(&raw(&objects)), Err(PdfError::TooLarge { .. })));
}

#[test]
fn what_is_no_pdf_is_told_from_what_is_damaged() {
    assert_eq!(page_count(b"").unwrap_err(), PdfError::NotPdf);
    assert_eq!(page_count(b"PK\x03\x04").unwrap_err(), PdfError::NotPdf);
    assert!(matches!(page_count(b"%PDF-1.7"), Err(PdfError::Damaged(_))));
    assert!(matches!(page_count(&raw(&["<</Type/Catalog>>"])), Err(PdfError::Damaged(_))));
    let empty = raw(&["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"]);
    assert_eq!(page_count(&empty).unwrap_err(), PdfError::Damaged("it has no pages"));
    // The tree of pages must not lead back to the catalog.
    let loop_ = raw(&["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[1 0 R 2 0 R]>>"]);
    assert!(page_count(&loop_).is_err());
}

#[test]
fn encrypted_files_are_told() {
    for pdf in [
        &include_bytes!("../fixtures/encrypted-open.pdf")[..],
        &include_bytes!("../fixtures/encrypted-password.pdf")[..],
    ] {
        assert_eq!(page_count(pdf).unwrap_err(), PdfError::Encrypted);
        assert_eq!(text(pdf).unwrap_err(), PdfError::Encrypted);
    }
}

#[test]
fn content_that_is_not_balanced_does_not_move_what_is_drawn_over_it() {
    let fonts = Fonts::bundled();
    let seal = Seal::person(&fonts, "测试用户").unwrap();
    let clean = page("", "BT /F 10 Tf 20 100 Td (Sign) Tj ET");
    let messy = page("", "Q Q q 3 0 0 3 0 0 cm Q q BT /F 10 Tf 20 100 Td (Sign) Tj ET q 2 0 0 2 9 9 cm BT");
    let stamped = |pdf: &[u8]| {
        let placement = Placement::Keyword { keyword: "Sign", which: Which::All, dx: 60.0, dy: 0.0 };
        super::pictures(&stamp(pdf, &seal, &placement).unwrap(), 0)[0]
    };
    assert_eq!(stamped(&messy), stamped(&clean));
}

#[test]
fn messages_hold_no_text_of_values() {
    let fonts = Fonts::bundled();
    let secret = "机密机密".repeat(60);
    for pairs in
        [[("lessee", secret.as_str())], [("insured", secret.as_str())], [("remark", &*format!("{secret}龘"))]]
    {
        let values = values(&pairs);
        let filling = Filling { values: &values, ..Filling::default() };
        let refusal = fill(&fonts, LEASE_FORM, &filling).unwrap_err();
        assert!(!format!("{refusal} {refusal:?} {filling:?}").contains("机密"), "{refusal}");
    }
}

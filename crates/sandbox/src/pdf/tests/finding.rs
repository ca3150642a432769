use crate::pdf::tests::{LIBREOFFICE, REPORTLAB, page, raw, stream};
use crate::pdf::{Area, LEASE_FORM, PdfError, find_text, page_area, page_count, text};

/// The lower left corners of what is found.
fn places(pdf: &[u8], keyword: &str) -> Vec<(f32, f32)> {
    let round = |number: f32| (number * 10.0).round() / 10.0;
    find_text(pdf, keyword).unwrap().iter().map(|hit| (round(hit.x), round(hit.y))).collect()
}

#[test]
fn the_keywords_of_the_template_are_found_once() {
    for keyword in ["甲方(盖章)", "乙方(签字)", "附件：设备清单"] {
        let hits = find_text(LEASE_FORM, keyword).unwrap();
        assert_eq!(hits.iter().map(|hit| hit.page).collect::<Vec<_>>(), [1], "{keyword}");
        assert!((hits[0].height - 12.0).abs() < 0.01, "{keyword}");
    }
    assert_eq!(find_text(LEASE_FORM, "甲方（盖章）").unwrap(), []);
    assert_eq!(find_text(LEASE_FORM, " \u{3000}").unwrap(), []);
}

#[test]
fn text_of_other_producers_is_read() {
    assert_eq!(places(REPORTLAB, "甲方(盖章)"), [(72.0, 698.3)]);
    assert_eq!(places(REPORTLAB, "PartyB(sign)"), [(72.0, 658.5)]);
    assert_eq!(text(REPORTLAB).unwrap()[1].trim(), "page two");
    let text = text(LIBREOFFICE).unwrap().join("");
    assert!(text.contains("第一条 office affluent 本合同一式两份，签订日期："), "{text}");
}

#[test]
fn pieces_on_one_line_are_one_text() {
    for content in [
        "BT /F 10 Tf 20 100 Td (Sign) Tj ( here) Tj ET",
        "BT /F 10 Tf 20 100 Td [(Si) -120 (gn) 80 (h) (ere)] TJ ET",
        "BT /F 10 Tf 1 0 0 1 20 100 Tm (S) Tj 1 0 0 1 27 100 Tm (ign) Tj ET BT /F 10 Tf 60 100 Td (here) Tj ET",
        "BT /F 10 Tf 12 TL 20 112 Td (x) ' (x) Tj ET BT /F 10 Tf 12 TL 20 112 Td 3 1 (Sign here) \" ET",
        "q 2 0 0 2 0 0 cm BT /F 5 Tf 10 50 Td (Sign here) Tj ET Q",
        "BT /F 10 Tf 5 Tc 50 Tz 20 100 TD (Sign) Tj 0 Tc 3 Ts (here) Tj ET",
        "BT /F 10 Tf 10 100 Td 10 0 Td (Sign) Tj T* ET q BT /F 10 Tf 40 100 Td (here) Tj ET Q",
    ] {
        assert_eq!(places(&page("", content), "Sign here"), [(20.0, 98.6)], "{content}");
    }
}

#[test]
fn text_on_two_lines_or_far_apart_is_not_one_text() {
    for content in [
        "BT /F 10 Tf 12 TL 20 100 Td (Sign) Tj T* (here) Tj ET",
        "BT /F 10 Tf 20 100 Td (Sign) Tj 120 0 Td (here) Tj ET",
        "BT /F 10 Tf 20 100 Td (Sign) Tj 0 1 -1 0 45 100 Tm (here) Tj ET",
    ] {
        assert_eq!(places(&page("", content), "Sign here"), [], "{content}");
    }
}

#[test]
fn text_drawn_twice_to_make_it_bold_is_found_once() {
    for content in [
        "BT /F 10 Tf 20 100 Td (Sign) Tj 0.3 0 Td (Sign) Tj ET",
        "BT /F 10 Tf 20 100 Td (S) Tj 0.2 0 Td (S) Tj 6.47 0 Td (ign) Tj ET",
    ] {
        assert_eq!(places(&page("", content), "Sign").len(), 1, "{content}");
    }
    assert_eq!(places(&page("", "BT /F 10 Tf 20 100 Td (Sign Sign) Tj ET"), "Sign").len(), 2);
}

#[test]
fn what_is_drawn_out_of_order_is_found_by_its_place() {
    let content = "BT /F 10 Tf 1 0 0 1 45 100 Tm (here) Tj 1 0 0 1 20 100 Tm (Sign) Tj ET";
    assert_eq!(places(&page("", content), "Sign here"), [(20.0, 98.6)]);
}

#[test]
fn positions_are_in_user_space_whatever_box_and_turn_the_page_has() {
    let content = "BT /F 10 Tf 20 100 Td (Sign) Tj ET";
    for extra in ["/Rotate 90", "/MediaBox[-50 -50 300 200]", "/CropBox[10 10 200 150]/Rotate 270"] {
        assert_eq!(places(&page(extra, content), "Sign"), [(20.0, 98.6)], "{extra}");
    }
    // What lies outside the visible part is not found.
    assert_eq!(places(&page("/CropBox[100 10 200 150]", content), "Sign"), []);
    let up = find_text(&page("", "BT /F 10 Tf 0 1 -1 0 50 60 Tm (Sign) Tj ET"), "Sign").unwrap()[0];
    assert!(up.height > up.width && (up.x - 41.4).abs() < 0.1 && (up.y - 60.0).abs() < 0.1, "{up:?}");
}

#[test]
fn text_in_forms_within_forms_is_found() {
    let pdf = raw(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/MediaBox[0 0 300 200]/Contents[4 0 R 4 0 R]/Resources<</XObject<</A 5 0 R>>/Font<</F 7 0 R>>>>>>",
        &stream("", "q 1 0 0 1 10 0 cm /A Do Q q"),
        &stream(
            "/Subtype/Form/Matrix[1 0 0 1 0 50]/Resources<</XObject<</B 6 0 R>>>>",
            "2 0 0 2 0 0 cm /B Do",
        ),
        &stream("/Subtype/Form/Resources<</Font<</F 7 0 R>>>>", "BT /F 5 Tf 5 10 Td (Sign) Tj ET"),
        "<</Type/Font/Subtype/Type1/BaseFont/Courier>>",
    ]);
    assert_eq!(places(&pdf, "Sign"), [(20.0, 68.6)]);
    assert!((find_text(&pdf, "Sign").unwrap()[0].width - 24.0).abs() < 0.01);
}

/// A page with text in a font whose dictionary is given; further objects are numbered from 6.
fn lettered(font: &str, content: &str, more: &[&str]) -> Vec<u8> {
    let content = stream("", content);
    let head = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        &content,
        font,
    ];
    raw(&[&head, more].concat())
}

#[test]
fn codings_for_chinese_are_read() {
    let descendant = "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/W[1[250]]>>";
    for (coding, codes) in [
        ("UniGB-UCS2-H", "7532 65B9 0028"),
        ("UniGB-UTF16-H", "7532 65B9 0028"),
        ("GBK-EUC-H", "BCD7 B7BD 28"),
        ("GB-EUC-H", "BCD7 B7BD 28"),
        ("GBK2K-H", "BCD7 B7BD 28"),
    ] {
        let font = format!(
            "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/{coding}/DescendantFonts[6 0 R]>>"
        );
        let content = format!("BT /F 10 Tf 20 100 Td <{codes}> Tj ET");
        let pdf = lettered(&font, &content, &[descendant]);
        assert_eq!(places(&pdf, "方("), [(30.0, 98.6)], "{coding}");
    }
}

#[test]
fn maps_to_unicode_count_more_than_codings() {
    let map = stream(
        "",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange
         1 beginbfchar <0005> <4E594E19> endbfchar 1 beginbfrange <0010> <0012> <7532> endbfrange",
    );
    let descendant = "<</Subtype/CIDFontType2/DW 500/W[5[2000]]>>";
    let font = "<</Subtype/Type0/Encoding/Identity-H/ToUnicode 7 0 R/DescendantFonts[6 0 R]>>";
    let pdf = lettered(font, "BT /F 10 Tf 20 100 Td <0010 0005 0011> Tj ET", &[descendant, &map]);
    assert_eq!(text(&pdf).unwrap(), ["甲乙丙甴".replace('甴', "\u{7533}")]);
    assert_eq!(places(&pdf, "丙"), [(35.0, 98.6)]);
    let down = font.replace("Identity-H", "Identity-V");
    let pdf = lettered(&down, "BT /F 10 Tf 50 100 Td <0010 0011> Tj ET", &[descendant, &map]);
    assert_eq!(places(&pdf, "\u{7533}"), [(45.0, 80.0)]);
}

#[test]
fn simple_fonts_are_read_by_their_encodings() {
    let font = "<</Subtype/TrueType/BaseFont/X/FirstChar 65/Widths[500 700 500]/Encoding
        <</BaseEncoding/WinAnsiEncoding/Differences[66/eacute/uni7532/nonsense]>>>>";
    let pdf = lettered(font, "BT /F 10 Tf 20 100 Td (ABC\\344) Tj ET", &[]);
    assert_eq!(text(&pdf).unwrap(), ["Aé甲ä"]);
    assert_eq!(places(&pdf, "甲"), [(32.0, 98.6)]);
    let font = "<</Subtype/Type3/FontMatrix[0.01 0 0 0.01 0 0]/FirstChar 65/Widths[50 50]/Encoding/WinAnsiEncoding>>";
    let pdf = lettered(font, "BT /F 10 Tf 20 100 Td (AB) Tj ET", &[]);
    assert_eq!(places(&pdf, "B"), [(25.0, 98.6)]);
}

#[test]
fn a_page_that_is_named_twice_counts_twice() {
    let pdf = raw(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R 4 0 R 3 0 R]/Count 3/Resources<</Font<</F 6 0 R>>>>>>",
        "<</Type/Page/MediaBox[0 0 300 200]/Contents 5 0 R>>",
        "<</Type/Pages/Kids[2 0 R 4 0 R 7 0 R]/MediaBox[0 0 300 200]>>",
        &stream("", "BT /F 10 Tf 20 100 Td (Sign) Tj ET"),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        "<</Contents 5 0 R>>",
    ]);
    assert_eq!(page_count(&pdf), Ok(3));
    let pages: Vec<_> = find_text(&pdf, "Sign").unwrap().iter().map(|hit| hit.page).collect();
    assert_eq!(pages, [0, 1, 2]);
}

#[test]
fn the_area_of_a_page_is_what_is_seen_of_it() {
    let area = |x, y, width, height| Area { x, y, width, height };
    for (extra, seen) in [
        ("", area(0.0, 0.0, 300.0, 200.0)),
        ("/Rotate 90", area(0.0, 0.0, 300.0, 200.0)),
        ("/MediaBox[50 60 -10 -20]", area(-10.0, -20.0, 60.0, 80.0)),
        ("/CropBox[10 20 900 100]", area(10.0, 20.0, 290.0, 80.0)),
        ("/MediaBox[0 0 0 0]", area(0.0, 0.0, 595.28, 841.89)),
    ] {
        assert_eq!(page_area(&page(extra, ""), 0), Ok(seen), "{extra}");
    }
    assert_eq!(page_area(LEASE_FORM, 2), Err(PdfError::NoSuchPage { page: 3, pages: 2 }));
}

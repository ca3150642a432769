use png::{BitDepth, ColorType, Encoder};
use tiny_skia::Pixmap;

use crate::pdf::tests::{page, pictures};
use crate::pdf::{
    Fonts, LEASE_FORM, PdfError, Placement, Position, Seal, Which, find_text, page_count, stamp, text,
};

const MM: f32 = 72.0 / 25.4;
const JPEGS: [&[u8]; 4] = [
    include_bytes!("../fixtures/seal-baseline.jpg"),
    include_bytes!("../fixtures/seal-progressive.jpg"),
    include_bytes!("../fixtures/seal-grey.jpg"),
    include_bytes!("../fixtures/seal-cmyk.jpg"),
];

fn company() -> Seal {
    Seal::company(&Fonts::bundled(), "示例科技有限公司").unwrap()
}

fn person() -> Seal {
    Seal::person(&Fonts::bundled(), "测试用户").unwrap()
}

fn keyword(keyword: &str, which: Which) -> Placement<'_> {
    Placement::Keyword { keyword, which, dx: 0.0, dy: 0.0 }
}

/// A PNG of eight by four pixels.
fn picture(colour: ColorType, depth: BitDepth, data: &[u8], metre: Option<u32>) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, 8, 4);
    encoder.set_color(colour);
    encoder.set_depth(depth);
    if colour == ColorType::Indexed {
        encoder.set_palette(vec![255, 255, 255, 214, 17, 26]);
    }
    if let Some(metre) = metre {
        encoder.set_pixel_dims(Some(png::PixelDimensions {
            xppu: metre,
            yppu: metre,
            unit: png::Unit::Meter,
        }));
    }
    encoder.write_header().unwrap().write_image_data(data).unwrap();
    out
}

#[test]
fn a_seal_is_centred_on_its_keyword() {
    let hit = find_text(LEASE_FORM, "甲方(盖章)").unwrap()[0];
    let placement = Placement::Keyword { keyword: "甲方(盖章)", which: Which::All, dx: 70.0, dy: -30.0 };
    let area = pictures(&stamp(LEASE_FORM, &company(), &placement).unwrap(), 1)[0];
    let (x, y) = area.centre();
    assert!((x - hit.x - hit.width / 2.0 - 70.0).abs() < 0.01, "{area:?}");
    assert!((y - hit.y - hit.height / 2.0 + 30.0).abs() < 0.01, "{area:?}");
    assert!((area.width - 42.0 * MM).abs() < 0.01 && (area.height - 42.0 * MM).abs() < 0.01, "{area:?}");
}

#[test]
fn a_seal_on_each_place_or_on_the_first_or_the_last_one() {
    let count = |which| {
        let pdf = stamp(LEASE_FORM, &person(), &keyword("乙方", which)).unwrap();
        (pictures(&pdf, 0).len(), pictures(&pdf, 1).len())
    };
    let hits = find_text(LEASE_FORM, "乙方").unwrap();
    let first = hits.iter().filter(|hit| hit.page == 0).count();
    assert_eq!(count(Which::All), (first, hits.len() - first));
    assert_eq!(count(Which::First), (1, 0));
    assert_eq!(count(Which::Last), (0, 1));
    let absent = stamp(LEASE_FORM, &person(), &keyword("没有这个词", Which::All));
    assert_eq!(absent.unwrap_err(), PdfError::KeywordNotFound);
}

#[test]
fn seals_stay_inside_the_page() {
    let plain = page("/CropBox[20 20 280 180]", "");
    let seal = person();
    let side = 20.0 * MM;
    for (x, y, left, bottom) in [
        (0.0, 0.0, 20.0, 20.0),
        (1e6, -5.0, 280.0 - side, 20.0),
        (150.0, 100.0, 150.0 - side / 2.0, 100.0 - side / 2.0),
        (f32::NAN, 1e9, 150.0 - side / 2.0, 100.0 - side / 2.0),
    ] {
        let positions = [Position { page: 0, x, y }];
        let pdf = stamp(&plain, &seal, &Placement::At(&positions)).unwrap();
        let area = pictures(&pdf, 0)[0];
        assert!((area.x - left).abs() < 0.01 && (area.y - bottom).abs() < 0.01, "{x} {y} {area:?}");
    }
    let small = page("/MediaBox[0 0 40 30]", "");
    let area = pictures(&stamp(&small, &seal, &Placement::End { earlier: 0 }).unwrap(), 0)[0];
    let (x, y) = area.centre();
    assert!((x - 20.0).abs() < 0.01 && (y - 15.0).abs() < 0.01, "{area:?}");
    let positions = [Position { page: 2, x: 1.0, y: 1.0 }];
    assert_eq!(
        stamp(LEASE_FORM, &seal, &Placement::At(&positions)).unwrap_err(),
        PdfError::NoSuchPage { page: 3, pages: 2 }
    );
}

#[test]
fn at_the_end_a_seal_stands_below_the_last_line_or_in_the_corner() {
    let margin = 20.0 * MM;
    let tall =
        |y: u32| page("/MediaBox[0 0 300 600]", &format!("BT /F 10 Tf 20 {y} Td (Last) Tj 0 -300 Td ET"));
    let seal = person();
    let below = pictures(&stamp(&tall(400), &seal, &Placement::End { earlier: 0 }).unwrap(), 0)[0];
    assert!((below.top() - (400.0 - 1.4 - 12.0)).abs() < 0.1, "{below:?}");
    assert!((below.right() - (300.0 - margin)).abs() < 0.1, "{below:?}");
    let corner = pictures(&stamp(&tall(90), &seal, &Placement::End { earlier: 0 }).unwrap(), 0)[0];
    assert!((corner.y - margin).abs() < 0.1 && (corner.right() - (300.0 - margin)).abs() < 0.1, "{corner:?}");
    // The foot of a page is not its last line.
    let foot = pictures(&stamp(&tall(30), &seal, &Placement::End { earlier: 0 }).unwrap(), 0)[0];
    assert!(foot.y > 400.0, "{foot:?}");
    assert_eq!(page_count(&stamp(LEASE_FORM, &seal, &Placement::End { earlier: 0 }).unwrap()), Ok(2));
}

#[test]
fn seals_at_the_end_stand_side_by_side() {
    let plain = page("/MediaBox[0 0 400 600]", "");
    let areas: Vec<_> = (0..4)
        .map(|earlier| pictures(&stamp(&plain, &person(), &Placement::End { earlier }).unwrap(), 0)[0])
        .collect();
    for (at, one) in areas.iter().enumerate() {
        for other in &areas[..at] {
            let apart =
                one.right() < other.x || other.right() < one.x || one.top() < other.y || other.top() < one.y;
            assert!(apart, "{one:?} {other:?}");
        }
    }
}

#[test]
fn on_a_turned_page_a_seal_is_upright_to_the_reader() {
    let turned = page("/Rotate 90", "BT /F 10 Tf 0 1 -1 0 100 50 Tm (Sign) Tj ET");
    let hit = find_text(&turned, "Sign").unwrap()[0];
    let placement = Placement::Keyword { keyword: "Sign", which: Which::All, dx: 20.0, dy: 10.0 };
    let area = pictures(&stamp(&turned, &person(), &placement).unwrap(), 0)[0];
    // To the right as it is read is up in user space, and up is to the left.
    let (x, y) = area.centre();
    assert!((x - (hit.x + hit.width / 2.0 - 10.0)).abs() < 0.01, "{area:?}");
    assert!((y - (hit.y + hit.height / 2.0 + 20.0)).abs() < 0.01, "{area:?}");
}

#[test]
fn stamping_again_changes_no_text_and_adds_up() {
    let once = stamp(LEASE_FORM, &company(), &keyword("甲方(盖章)", Which::All)).unwrap();
    let twice = stamp(&once, &person(), &keyword("乙方(签字)", Which::All)).unwrap();
    assert_eq!(pictures(&twice, 1).len(), 2);
    assert_eq!(text(&twice), text(LEASE_FORM));
    assert_eq!(twice, stamp(&once, &person(), &keyword("乙方(签字)", Which::All)).unwrap());
}

#[test]
fn drawn_seals_are_red_on_nothing() {
    for (seal, side) in [(company(), 672), (person(), 320)] {
        let map = Pixmap::decode_png(&seal.png()).unwrap();
        assert_eq!((map.width(), map.height()), (side, side));
        let mut inked = 0;
        for pixel in map.pixels() {
            let pixel = pixel.demultiply();
            if pixel.alpha() == 255 {
                inked += 1;
                assert_eq!((pixel.red(), pixel.green(), pixel.blue()), (0xd6, 0x11, 0x1a));
            }
        }
        let share = inked as f32 / (side * side) as f32;
        assert!((0.1..0.5).contains(&share), "{share}");
        assert_eq!(map.pixel(2, 2).unwrap().alpha(), 0);
    }
    // The star covers the middle.
    let map = Pixmap::decode_png(&company().png()).unwrap();
    assert_eq!(map.pixel(336, 336).unwrap().alpha(), 255);
}

#[test]
fn a_seal_read_again_from_its_png_has_its_size() {
    for (seal, side) in [(company(), 42.0), (person(), 20.0)] {
        let again = Seal::from_image(&seal.png()).unwrap();
        assert!((again.size().0 - side * MM).abs() < 0.1, "{again:?}");
        assert_eq!(again.png(), seal.png());
    }
}

#[test]
fn seals_of_all_lengths_are_drawn() {
    let fonts = Fonts::bundled();
    for length in 1..=25 {
        assert!(Seal::person(&fonts, &"测".repeat(length)).is_ok(), "{length}");
    }
    for length in [1, 4, 20, 60] {
        assert!(Seal::company(&fonts, &"示".repeat(length)).is_ok(), "{length}");
    }
    assert!(Seal::person(&fonts, "Test User").is_ok());
    assert!(Seal::company(&fonts, "Example (China) Co., Ltd.").is_ok());
    for text in ["", "  ", "\u{200b}"] {
        assert!(matches!(Seal::company(&fonts, text), Err(PdfError::SealText(_))));
        assert!(matches!(Seal::person(&fonts, text), Err(PdfError::SealText(_))));
    }
    assert!(matches!(Seal::person(&fonts, &"测".repeat(26)), Err(PdfError::SealText(_))));
    let place = "the seal".to_owned();
    assert_eq!(
        Seal::company(&fonts, "示例龘").unwrap_err(),
        PdfError::MissingGlyph { character: '龘', place }
    );
}

#[test]
fn png_of_each_colour_type_keeps_its_transparency() {
    let half: Vec<u8> =
        (0..32).flat_map(|pixel| [214, 17, 26, if pixel % 2 == 0 { 255 } else { 0 }]).collect();
    let wide: Vec<u8> = half.iter().flat_map(|&byte| [byte, byte]).collect();
    for (colour, depth, data) in [
        (ColorType::Rgba, BitDepth::Eight, half),
        (ColorType::Rgba, BitDepth::Sixteen, wide),
        (ColorType::Rgb, BitDepth::Eight, [255, 255, 255, 214, 17, 26].repeat(16)),
        (ColorType::Grayscale, BitDepth::Eight, [255, 0].repeat(16)),
        (ColorType::Grayscale, BitDepth::One, vec![0b1010_1010; 4]),
        (ColorType::GrayscaleAlpha, BitDepth::Eight, [9, 0, 9, 255].repeat(16)),
        (ColorType::Indexed, BitDepth::Four, vec![0x01; 16]),
    ] {
        let seal = Seal::from_image(&picture(colour, depth, &data, None)).unwrap();
        let map = Pixmap::decode_png(&seal.png()).unwrap();
        let clear = map.pixels().iter().filter(|pixel| pixel.alpha() == 0).count();
        assert_eq!(clear, 16, "{colour:?} {depth:?}");
        assert!((seal.size().0 - 8.0 * 72.0 / 96.0).abs() < 0.01 && (seal.size().1 - 3.0).abs() < 0.01);
        assert_eq!(pictures(&stamp(LEASE_FORM, &seal, &Placement::End { earlier: 0 }).unwrap(), 1).len(), 1);
    }
}

#[test]
fn pictures_are_never_larger_than_42_millimetres_and_never_enlarged() {
    let data = [255, 0].repeat(16);
    for (metre, width) in
        [(Some(1000), 8.0 * MM), (Some(500), 16.0 * MM), (Some(10), 8.0 * 0.75), (None, 8.0 * 0.75)]
    {
        let png = picture(ColorType::Grayscale, BitDepth::Eight, &data, metre);
        assert!((Seal::from_image(&png).unwrap().size().0 - width).abs() < 0.01, "{metre:?}");
    }
    let mut large = Vec::new();
    Encoder::new(&mut large, 800, 400).write_header().unwrap().write_image_data(&[9; 320_000]).unwrap();
    let (width, height) = Seal::from_image(&large).unwrap().size();
    assert!((width - 42.0 * MM).abs() < 0.01 && (height - 21.0 * MM).abs() < 0.01);
}

#[test]
fn white_of_a_jpeg_is_transparent() {
    for (index, jpeg) in JPEGS.into_iter().enumerate() {
        let seal = Seal::from_image(jpeg).unwrap();
        let map = Pixmap::decode_png(&seal.png()).unwrap();
        let (corner, middle) = (map.pixel(1, 1).unwrap(), map.pixel(24, 16).unwrap());
        assert!(corner.alpha() < 8 && middle.alpha() > 150, "{index} {corner:?} {middle:?}");
    }
}

#[test]
fn pictures_that_cannot_be_used_are_refused() {
    let png = picture(ColorType::Grayscale, BitDepth::Eight, &[255, 0].repeat(16), None);
    let mut huge = Vec::new();
    Encoder::new(&mut huge, 4001, 1).write_header().unwrap().write_image_data(&[0; 4001]).unwrap();
    for (bytes, why) in [
        (Vec::new(), "it is neither PNG nor JPEG"),
        (b"GIF89a".to_vec(), "it is neither PNG nor JPEG"),
        (png[..40].to_vec(), "the PNG is damaged"),
        (huge, "it has more than 4000 pixels on a side"),
        (JPEGS[0][..300].to_vec(), "the JPEG is damaged"),
        (b"\xff\xd8\xff\xff\xd9".to_vec(), "the JPEG is damaged"),
        (vec![0; (16 << 20) + 1], "the file is too large"),
    ] {
        assert_eq!(Seal::from_image(&bytes).unwrap_err(), PdfError::Image(why));
    }
}

use crate::pdf::tests::page;
use crate::pdf::{
    Align, Filling, Fonts, LEASE_FORM, PdfError, Table, TablePlace, VerticalAlign, fill, find_text,
    page_count, text,
};

fn table(rows: usize) -> Table {
    Table {
        headers: ["序号", "名称", "单价"].map(str::to_owned).into(),
        rows: (1..=rows).map(|row| vec![format!("R{row}."), "工业相机".to_owned()]).collect(),
        ..Table::default()
    }
}

fn drawn(pdf: &[u8], tables: &[Table]) -> Result<Vec<u8>, PdfError> {
    let filling = Filling { tables, ..Filling::default() };
    fill(&Fonts::bundled(), pdf, &filling).map(|filled| filled.pdf)
}

/// The pages on which a text stands.
fn pages(pdf: &[u8], keyword: &str) -> Vec<usize> {
    find_text(pdf, keyword).unwrap().iter().map(|hit| hit.page).collect()
}

fn refusal(table: Table) -> String {
    drawn(LEASE_FORM, &[table]).unwrap_err().to_string()
}

#[test]
fn a_table_goes_to_new_pages_where_it_is_asked_to() {
    for (place, found, lease) in [
        (TablePlace::End, 2, [1]),
        (TablePlace::Page(2), 2, [1]),
        (TablePlace::Page(1), 1, [2]),
        (TablePlace::Page(0), 0, [2]),
    ] {
        let table = Table { place, ..table(3) };
        let pdf = drawn(LEASE_FORM, &[table]).unwrap();
        assert_eq!(page_count(&pdf), Ok(3));
        assert_eq!(pages(&pdf, "R3."), [found]);
        assert_eq!(pages(&pdf, "甲方(盖章)"), lease);
    }
    let beyond = Table { place: TablePlace::Page(3), ..table(3) };
    let refusal = drawn(LEASE_FORM, &[beyond]).unwrap_err();
    assert_eq!(refusal, PdfError::NoSuchPage { page: 4, pages: 2 });
}

#[test]
fn a_table_below_a_keyword_continues_on_new_pages_with_its_header() {
    let after = Table {
        place: TablePlace::After("附件：设备清单".to_owned()),
        title: Some("清单".to_owned()),
        ..table(60)
    };
    let pdf = drawn(LEASE_FORM, &[after, table(1)]).unwrap();
    assert_eq!(page_count(&pdf), Ok(5));
    assert_eq!((pages(&pdf, "R1."), pages(&pdf, "R60.")), (vec![1, 4], vec![3]));
    assert_eq!(pages(&pdf, "序号"), [1, 2, 3, 4]);
    let anchor = find_text(&pdf, "附件：设备清单").unwrap()[0];
    let first = find_text(&pdf, "R1.").unwrap()[0];
    assert!(first.y < anchor.y - 20.0);
    // Rows keep their order and do not overlap.
    let all = text(&pdf).unwrap().join("\n");
    let places: Vec<_> = (1..=60).map(|row| all.find(&format!("R{row}.")).unwrap()).collect();
    assert!(places.is_sorted());
}

#[test]
fn two_tables_below_one_keyword_stand_below_each_other() {
    let after = || Table { place: TablePlace::After("附件：设备清单".to_owned()), ..table(2) };
    let pdf = drawn(LEASE_FORM, &[after(), after()]).unwrap();
    assert_eq!(page_count(&pdf), Ok(2));
    let hits = find_text(&pdf, "R1.").unwrap();
    let above = find_text(&pdf, "R2.").unwrap();
    assert!(hits.len() == 2 && hits[1].y < above[0].y - 20.0, "{hits:?}");
}

#[test]
fn the_rest_of_the_page_below_a_keyword_must_be_empty() {
    for keyword in ["甲方(盖章)", "第一条", "没有这个词"] {
        let after = Table { place: TablePlace::After(keyword.to_owned()), ..table(2) };
        let refusal = drawn(LEASE_FORM, &[table(1), after]).unwrap_err();
        assert!(matches!(refusal, PdfError::Table { which: 2, .. }), "{refusal}");
    }
}

#[test]
fn columns_are_as_wide_as_their_weights_and_cells_are_aligned() {
    let look = |cell_align, cell_vertical| Table {
        rows: vec![vec!["猫".to_owned(), "狗".to_owned(), "兔鼠".to_owned()]],
        column_widths: vec![1, 4, 5],
        cell_height: Some(100.0),
        cell_align,
        cell_vertical,
        ..table(0)
    };
    let at = |table: Table, text: &str| find_text(&drawn(LEASE_FORM, &[table]).unwrap(), text).unwrap()[0];
    let full = 595.28 - 2.0 * 62.0;
    let left = at(look(Align::Left, VerticalAlign::Top), "狗");
    assert!((left.x - (62.0 + full / 10.0 + 4.0)).abs() < 0.1, "{left:?}");
    let right = at(look(Align::Right, VerticalAlign::Top), "兔鼠");
    assert!((right.x + right.width - (62.0 + full - 4.0)).abs() < 0.1, "{right:?}");
    let heights = [VerticalAlign::Top, VerticalAlign::Middle, VerticalAlign::Bottom]
        .map(|vertical| at(look(Align::Centre, vertical), "猫").y);
    assert!(
        (heights[0] - heights[1] - 41.0).abs() < 0.1 && (heights[1] - heights[2] - 41.0).abs() < 0.1,
        "{heights:?}"
    );
}

#[test]
fn narrow_tables_are_placed_between_the_margins() {
    let full = 595.28 - 2.0 * 62.0;
    for (table_align, offset, start) in [
        (Align::Left, 0.0, 62.0),
        (Align::Centre, 0.0, 62.0 + full / 4.0),
        (Align::Right, 10.0, 72.0 + full / 2.0),
    ] {
        let narrow = Table { width_percent: 50.0, table_align, offset, ..table(1) };
        let hit = find_text(&drawn(LEASE_FORM, &[narrow]).unwrap(), "R1.").unwrap()[0];
        assert!((hit.x - start - 4.0).abs() < 0.1, "{hit:?} {start}");
    }
}

#[test]
fn rows_grow_with_their_text() {
    let long = Table { rows: vec![vec!["示例文字".repeat(40)], vec!["尾".to_owned()]], ..table(0) };
    let short = Table { rows: vec![vec!["示例文字".to_owned()], vec!["尾".to_owned()]], ..table(0) };
    let tail = |table| find_text(&drawn(LEASE_FORM, &[table]).unwrap(), "尾").unwrap()[0].y;
    assert!(tail(long) < tail(short) - 100.0);
    let endless = Table { rows: vec![vec!["示例文字".repeat(2000)]], ..table(0) };
    assert_eq!(refusal(endless), "the text of table 1, row 1 does not fit, even at 4 points");
}

#[test]
fn malformed_tables_are_told_apart() {
    let row = |cells: usize| vec!["x".to_owned(); cells];
    for (table, why) in [
        (Table::default(), "table 1: it has no columns"),
        (Table { rows: vec![row(3), row(4)], ..table(0) }, "table 1: row 2 has 4 cells, the table 3 columns"),
        (Table { column_widths: vec![1, 2], ..table(0) }, "table 1: 3 headers, but 2 column widths"),
        (Table { column_widths: vec![1, 0, 2], ..table(0) }, "table 1: a column has no width"),
        (Table { column_widths: vec![1, 500, 2], ..table(0) }, "table 1: column 1 is too narrow"),
        (
            Table { width_percent: 0.0, ..table(0) },
            "table 1: its width is not more than 0 and up to 100 per cent",
        ),
        (
            Table { width_percent: f32::NAN, ..table(0) },
            "table 1: its width is not more than 0 and up to 100 per cent",
        ),
        (Table { offset: 400.0, ..table(0) }, "table 1: it reaches over the edge of the page"),
        (
            Table { cell_height: Some(f32::INFINITY), ..table(0) },
            "table 1: its cells have no sensible height",
        ),
    ] {
        assert_eq!(refusal(table), why);
    }
}

#[test]
fn a_missing_glyph_is_an_error_that_names_the_cell() {
    let rare =
        Table { rows: vec![vec!["甲".to_owned()], vec!["乙".to_owned(), "龘".to_owned()]], ..table(0) };
    let place = "table 1, row 2, column 2".to_owned();
    assert_eq!(drawn(LEASE_FORM, &[rare]).unwrap_err(), PdfError::MissingGlyph { character: '龘', place });
}

#[test]
fn a_table_on_a_turned_page_is_upright_to_the_reader() {
    let content = "BT /F 10 Tf 0 1 -1 0 60 20 Tm (List) Tj ET";
    let turned = page("/MediaBox[0 0 400 500]/Rotate 90", content);
    let table = Table { place: TablePlace::After("List".to_owned()), ..table(1) };
    let hit = find_text(&drawn(&turned, &[table]).unwrap(), "工业相机").unwrap()[0];
    assert!(hit.height > hit.width && hit.x > 60.0, "{hit:?}");
}

#[test]
fn codes_of_the_provider_are_known() {
    assert_eq!(
        [0, 1, 2, 3, -1].map(Align::from_code),
        [Some(Align::Left), Some(Align::Centre), Some(Align::Right), None, None]
    );
    assert_eq!(
        [4, 5, 6, 7, 0].map(VerticalAlign::from_code),
        [Some(VerticalAlign::Top), Some(VerticalAlign::Middle), Some(VerticalAlign::Bottom), None, None]
    );
}

#[test]
fn debug_tells_no_texts() {
    let debug = format!("{:?}", table(2));
    assert_eq!(debug, "Table { place: End, headers: 3, rows: 2, .. }");
}

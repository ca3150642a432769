use crate::pdf::tests::{LATIN, LIBREOFFICE, LINEARIZED, REPORTLAB, packed, raw, stream, values};
use crate::pdf::{
    FieldKind, Filling, Fonts, LEASE_FORM, PdfError, fill, find_text, form_fields, page_count, text,
};

fn filled(pdf: &[u8], pairs: &[(&str, &str)]) -> Result<Vec<u8>, PdfError> {
    let values = values(pairs);
    let filling = Filling { values: &values, ..Filling::default() };
    let filled = fill(&Fonts::bundled(), pdf, &filling)?;
    assert_eq!(filled.unknown, Vec::<String>::new());
    Ok(filled.pdf)
}

fn shown(pdf: &[u8], pairs: &[(&str, &str)]) -> String {
    text(&filled(pdf, pairs).unwrap()).unwrap().join("\n")
}

/// A page of form fields: objects from number 5 on, of which some are the roots and some are on the page.
fn form(roots: &str, widgets: &str, objects: &[&str]) -> Vec<u8> {
    let page = format!("<</Type/Page/Parent 3 0 R/MediaBox[0 0 300 300]/Annots[{widgets}]>>");
    let catalog = format!(
        "<</Type/Catalog/Pages 3 0 R/AcroForm<</Fields[{roots}]/DA(/Helv 0 Tf 0 g)/NeedAppearances true>>>>"
    );
    let head = [catalog.as_str(), page.as_str(), "<</Type/Pages/Kids[2 0 R]/Count 1>>", "null"];
    raw(&[&head, objects].concat())
}

#[test]
fn the_template_has_the_documented_fields() {
    let fields = form_fields(LEASE_FORM).unwrap();
    let names: Vec<_> = fields.iter().map(|field| field.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "contract_no",
            "lessor",
            "lessee",
            "lessee_id",
            "lessee_mobile",
            "equipment",
            "begin_date",
            "end_date",
            "rent",
            "rent_cn",
            "deliver_to",
            "insured",
            "remark",
            "sign_date",
        ]
    );
    for field in fields {
        let (kind, page) = match field.name.as_str() {
            "insured" => (FieldKind::CheckBox, 1),
            "remark" => (FieldKind::Text { multiline: true }, 1),
            "sign_date" => (FieldKind::Text { multiline: false }, 1),
            _ => (FieldKind::Text { multiline: false }, 0),
        };
        assert_eq!((field.kind, field.page), (kind, page), "{}", field.name);
    }
    assert_eq!(page_count(LEASE_FORM), Ok(2));
}

#[test]
fn what_is_filled_in_is_found_and_the_form_is_gone() {
    let pdf =
        filled(LEASE_FORM, &[("lessee", "测试用户"), ("rent", "12,800.00"), ("remark", "第一行\r\n第二行")])
            .unwrap();
    for (keyword, page) in [("测试用户", 0), ("12,800.00", 0), ("第一行", 1), ("第二行", 1)] {
        let hits = find_text(&pdf, keyword).unwrap();
        assert_eq!(hits.iter().map(|hit| hit.page).collect::<Vec<_>>(), [page], "{keyword}");
    }
    assert_eq!(find_text(&pdf, "第一行第二行").unwrap(), []);
    assert_eq!(form_fields(&pdf), Ok(Vec::new()));
    let again = fill(&Fonts::bundled(), &pdf, &Filling::default()).unwrap();
    assert_eq!(text(&again.pdf), text(&pdf));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let once = filled(LEASE_FORM, &[("lessee", "测试用户"), ("insured", "是")]);
    assert_eq!(once, filled(LEASE_FORM, &[("lessee", "测试用户"), ("insured", "是")]));
}

#[test]
fn one_font_is_embedded_however_many_fields_there_are() {
    let pdf =
        filled(LEASE_FORM, &[("lessee", "测试用户"), ("lessor", "示例公司"), ("remark", "无")]).unwrap();
    let files = |pdf: &[u8]| pdf.windows(10).filter(|window| window == b"/FontFile2").count();
    assert_eq!((files(LEASE_FORM), files(&pdf)), (1, 2));
}

#[test]
fn names_that_no_field_takes_are_told() {
    let fonts = Fonts::bundled();
    let values = values(&[("lessee", "测试用户"), ("nobody", "x"), ("", "y")]);
    let filling = Filling { values: &values, ..Filling::default() };
    let filled = fill(&fonts, LEASE_FORM, &filling).unwrap();
    assert_eq!(filled.unknown, ["nobody", ""]);
    assert_eq!(
        format!("{filling:?}"),
        r#"Filling { names: ["lessee", "nobody", ""], font_size: None, tables: [] }"#
    );
}

#[test]
fn values_without_a_form_are_an_error_and_nothing_to_do_is_not() {
    let flat = filled(LEASE_FORM, &[]).unwrap();
    assert_eq!(filled(&flat, &[("lessee", "x")]).unwrap_err(), PdfError::NoFormFields);
    assert!(filled(&flat, &[]).is_ok());
}

#[test]
fn a_missing_glyph_is_an_error_that_names_the_field() {
    let refusal = filled(LEASE_FORM, &[("lessee", "测试𬭩")]).unwrap_err();
    let place = "field `lessee`".to_owned();
    assert_eq!(refusal, PdfError::MissingGlyph { character: '𬭩', place });
    assert!(!refusal.to_string().contains("测试"));
}

#[test]
fn text_shrinks_to_fit_and_is_never_cut_off() {
    let long = "示例".repeat(30);
    let fitting = find_text(&filled(LEASE_FORM, &[("lessor", &long)]).unwrap(), &long).unwrap();
    assert!(fitting[0].height < 9.0 && fitting[0].width < 400.0, "{fitting:?}");
    let refusal = filled(LEASE_FORM, &[("lessor", &"示例".repeat(80))]).unwrap_err();
    let place = "field `lessor`".to_owned();
    assert_eq!(refusal, PdfError::DoesNotFit { place });
    assert!(filled(LEASE_FORM, &[("remark", &"示例文字，".repeat(80))]).is_ok());
    assert!(filled(LEASE_FORM, &[("remark", &"示例文字，".repeat(800))]).is_err());
}

#[test]
fn a_given_font_size_counts() {
    let values = values(&[("lessee", "测试用户")]);
    for (size, height) in [(Some(7.5), 7.5), (None, 10.5)] {
        let filling = Filling { values: &values, font_size: size, ..Filling::default() };
        let pdf = fill(&Fonts::bundled(), LEASE_FORM, &filling).unwrap().pdf;
        assert!((find_text(&pdf, "测试用户").unwrap()[0].height - height).abs() < 0.01);
    }
    for size in [0.0, -1.0, f32::NAN, 1e9] {
        let filling = Filling { font_size: Some(size), ..Filling::default() };
        assert_eq!(fill(&Fonts::bundled(), LEASE_FORM, &filling).unwrap_err(), PdfError::FontSize);
    }
}

#[test]
fn controls_and_marks_without_shape_are_left_out() {
    let text = shown(LEASE_FORM, &[("lessee", "测\u{200b}试\t用\u{0}户\u{fe0f}"), ("lessor", "一\n二")]);
    assert!(text.contains("测试 用户") && text.contains("一 二"), "{text}");
}

#[test]
fn words_for_yes_and_no_turn_a_check_box() {
    let ticked = filled(LEASE_FORM, &[("insured", "Yes")]).unwrap();
    let clear = filled(LEASE_FORM, &[]).unwrap();
    assert_ne!(ticked, clear);
    for word in ["是", "On", "1", "TRUE", " yes "] {
        assert_eq!(filled(LEASE_FORM, &[("insured", word)]).unwrap(), ticked, "{word}");
    }
    for word in ["", "Off", "0", "false", "否"] {
        assert_eq!(filled(LEASE_FORM, &[("insured", word)]).unwrap(), clear, "{word}");
    }
    let field = "insured".to_owned();
    assert_eq!(filled(LEASE_FORM, &[("insured", "maybe")]).unwrap_err(), PdfError::NoSuchState { field });
}

#[test]
fn forms_of_other_producers_are_filled_in() {
    for template in [REPORTLAB, LINEARIZED, &packed(REPORTLAB)] {
        let fields = form_fields(template).unwrap();
        let names: Vec<_> = fields.iter().map(|field| field.name.as_str()).collect();
        assert_eq!(names, ["a.name", "a.note", "agree", "pay", "city", "list"]);
        let pairs = [
            ("a.name", "测试用户"),
            ("note", "第一行\n第二行"),
            ("agree", "是"),
            ("pay", "month"),
            ("city", "sz"),
        ];
        let text = shown(template, &pairs);
        for part in ["测试用户", "第一行\n第二行", "Shenzhen", "甲方(盖章)：示例"] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(matches!(filled(template, &[("pay", "week")]), Err(PdfError::NoSuchState { .. })));
    }
    let text =
        shown(LIBREOFFICE, &[("party_a", "示例科技有限公司"), ("ok", "是"), ("pick", "二"), ("r", "B")]);
    assert!(text.contains("示例科技有限公司") && text.contains('二'), "{text}");
}

#[test]
fn attributes_are_inherited_and_names_are_joined() {
    let pdf = form(
        "5 0 R",
        "7 0 R 8 0 R 9 0 R",
        &[
            "<</T(contract)/FT/Tx/DA(/F 9 Tf 1 0 0 rg)/Kids[6 0 R 9 0 R]>>",
            "<</T(party)/Parent 5 0 R/Q 2/Kids[7 0 R 8 0 R]>>",
            "<</Subtype/Widget/Parent 6 0 R/Rect[10 10 110 30]>>",
            "<</Subtype/Widget/Parent 6 0 R/Rect[10 50 210 70]>>",
            "<</Subtype/Widget/T(name)/Parent 5 0 R/Rect[10 90 110 110]>>",
        ],
    );
    let names: Vec<_> = form_fields(&pdf).unwrap().into_iter().map(|field| field.name).collect();
    assert_eq!(names, ["contract.party", "contract.name"]);
    let hits = find_text(&filled(&pdf, &[("contract.party", "甲乙")]).unwrap(), "甲乙").unwrap();
    let ends: Vec<_> = hits.iter().map(|hit| (hit.x + hit.width).round()).collect();
    assert_eq!(ends, [108.0, 208.0]);
    assert!((hits[0].height - 9.0).abs() < 0.01);
    assert!(shown(&pdf, &[("name", "丙")]).contains('丙'));
}

#[test]
fn the_end_of_a_name_is_enough_if_it_leaves_no_doubt() {
    let pdf = form(
        "5 0 R 6 0 R",
        "7 0 R 8 0 R 9 0 R",
        &[
            "<</T(form[0])/FT/Tx/Kids[7 0 R 8 0 R]>>",
            "<</T(b)/FT/Tx/Kids[9 0 R]>>",
            "<</Subtype/Widget/T(rent[0])/Rect[10 10 110 30]>>",
            "<</Subtype/Widget/T(name)/Rect[10 50 110 70]>>",
            "<</Subtype/Widget/T(name)/Rect[10 90 110 110]>>",
        ],
    );
    assert!(shown(&pdf, &[("rent", "壹佰"), ("b.name", "甲")]).contains("壹佰"));
    let values = values(&[("name", "x"), ("ent", "y")]);
    let filling = Filling { values: &values, ..Filling::default() };
    assert_eq!(fill(&Fonts::bundled(), &pdf, &filling).unwrap().unknown, ["name", "ent"]);
}

#[test]
fn fields_without_a_value_keep_what_they_show() {
    let pdf = form(
        "5 0 R 6 0 R 8 0 R",
        "5 0 R 6 0 R 8 0 R",
        &[
            "<</Subtype/Widget/T(old)/FT/Tx/V(Old)/Rect[10 10 110 30]>>",
            "<</Subtype/Widget/T(drawn)/FT/Tx/V(Stale)/Rect[10 50 110 70]/AP<</N 7 0 R>>>>",
            &stream("/BBox[0 0 50 10]/Resources<</Font<</F 9 0 R>>>>", "BT /F 8 Tf 1 2 Td (Fresh) Tj ET"),
            "<</Subtype/Widget/T(hidden)/FT/Tx/V(Secret)/F 2/Rect[10 90 110 110]>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ],
    );
    let text = shown(&pdf, &[]);
    assert!(text.contains("Old") && text.contains("Fresh"), "{text}");
    assert!(!text.contains("Stale") && !text.contains("Secret"), "{text}");
    // The appearance is stretched to the widget: 50 to 100 points wide.
    let hit = find_text(&filled(&pdf, &[]).unwrap(), "Fresh").unwrap()[0];
    assert!((hit.x - 12.0).abs() < 0.01 && (hit.height - 16.0).abs() < 0.01, "{hit:?}");
}

#[test]
fn fields_that_the_form_does_not_list_are_found_by_their_widgets() {
    let pdf = form(
        "",
        "6 0 R 7 0 R",
        &[
            "<</T(group)/FT/Tx/Kids[6 0 R]>>",
            "<</Subtype/Widget/T(a)/Parent 5 0 R/Rect[10 10 110 30]>>",
            "<</Subtype/Widget/T(b)/FT/Tx/Rect[10 50 110 70]>>",
        ],
    );
    assert!(shown(&pdf, &[("group.a", "甲"), ("b", "乙")]).contains('甲'));
}

#[test]
fn a_field_with_cells_gets_one_character_in_each() {
    let pdf =
        form("5 0 R", "5 0 R", &["<</Subtype/Widget/T(id)/FT/Tx/Ff 16777216/MaxLen 5/Rect[10 10 110 30]>>"]);
    let hits: Vec<_> = ["1", "2", "3"]
        .iter()
        .map(|digit| {
            let hits = find_text(&filled(&pdf, &[("id", "123")]).unwrap(), digit).unwrap();
            hits[0].x + hits[0].width / 2.0
        })
        .collect();
    for (found, wanted) in hits.iter().zip([20.0, 40.0, 60.0]) {
        assert!((found - wanted).abs() < 0.01, "{hits:?}");
    }
    assert!(matches!(filled(&pdf, &[("id", "123456")]), Err(PdfError::DoesNotFit { .. })));
}

#[test]
fn a_turned_widget_has_turned_text() {
    let pdf = form("5 0 R", "5 0 R", &["<</Subtype/Widget/T(up)/FT/Tx/MK<</R 90>>/Rect[10 10 30 110]>>"]);
    let hit = find_text(&filled(&pdf, &[("up", "向上的文字")]).unwrap(), "向上的文字").unwrap()[0];
    assert!(hit.height > 3.0 * hit.width && hit.x > 10.0 && hit.x + hit.width < 30.0, "{hit:?}");
}

#[test]
fn numbered_states_are_chosen_by_their_options() {
    let look = stream("/BBox[0 0 10 10]", "0 0 10 10 re f");
    let pdf = form(
        "5 0 R",
        "6 0 R 7 0 R",
        &[
            "<</T(pay)/FT/Btn/Ff 32768/V/Off/Opt[(month)<FEFF5E74>]/Kids[6 0 R 7 0 R]>>",
            "<</Subtype/Widget/Parent 5 0 R/AS/Off/AP<</N<</0 8 0 R>>>>/Rect[10 10 20 20]>>",
            "<</Subtype/Widget/Parent 5 0 R/AS/Off/AP<</N<</1 8 0 R>>>>/Rect[30 10 40 20]>>",
            &look,
        ],
    );
    let month = filled(&pdf, &[("pay", "month")]).unwrap();
    let year = filled(&pdf, &[("pay", "年")]).unwrap();
    assert_eq!(month, filled(&pdf, &[("pay", "0")]).unwrap());
    assert_eq!(year, filled(&pdf, &[("pay", "1")]).unwrap());
    assert_ne!(month, year);
    assert!(filled(&pdf, &[("pay", "是")]).is_err());
}

#[test]
fn characters_come_from_the_first_face_that_has_them() {
    let fonts = Fonts::with(vec![LATIN.to_vec()]).unwrap();
    let values = values(&[("lessee", "Test 测试 User")]);
    let filling = Filling { values: &values, ..Filling::default() };
    let pdf = fill(&fonts, LEASE_FORM, &filling).unwrap().pdf;
    assert_eq!(find_text(&pdf, "Test测试User").unwrap().len(), 1);
    let files = |pdf: &[u8]| pdf.windows(10).filter(|window| window == b"/FontFile2").count();
    assert_eq!(files(&pdf), 3);
}

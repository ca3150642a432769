//! Fills in the lease with fictitious values, adds a list of equipment and stamps both seals.
//!
//! ```text
//! cargo run --package hetong-sandbox --example contract -- contract.pdf
//! ```

use std::error::Error;

use hetong_sandbox::pdf::{
    Align, Filling, Fonts, LEASE_FORM, Placement, Seal, Table, TablePlace, VerticalAlign, Which, fill, stamp,
};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args_os().nth(1).ok_or("where shall the contract go?")?;
    std::fs::write(path, contract(&Fonts::bundled())?)?;
    Ok(())
}

fn contract(fonts: &Fonts) -> Result<Vec<u8>, Box<dyn Error>> {
    let values = [
        ("contract_no", "HT-2026-000001"),
        ("lessor", "示例科技有限公司"),
        ("lessee", "测试用户"),
        ("lessee_id", "000000199001011234"),
        ("lessee_mobile", "10000000000"),
        ("equipment", "三维扫描仪等十二项设备"),
        ("begin_date", "2026年12月1日"),
        ("end_date", "2027年11月30日"),
        ("rent", "12,800.00"),
        ("rent_cn", "壹万贰仟捌佰元整"),
        ("deliver_to", "示例市测试区样本路1号6层"),
        ("insured", "是"),
        (
            "remark",
            "1. 设备须在首次使用前由甲方派员调试，并向乙方操作人员提供不少于四小时的培训。\n2. 押金为人民币 25,600.00 \
             元，租赁期届满且设备完好的，甲方应当在七日内无息退还。",
        ),
        ("sign_date", "2026年11月21日"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()));
    let things = ["三维扫描仪", "激光测距仪", "工业相机", "图形工作站", "恒温干燥箱", "示波器"];
    let rows = (1..=12).map(|number| {
        let thing = things[(number - 1) % things.len()];
        vec![
            number.to_string(),
            thing.to_owned(),
            format!("SL-{}", 100 + number),
            (number % 3 + 1).to_string(),
            format!("{},000.00", number * 3),
            if number == 4 {
                "含显示器、键盘、鼠标及正版操作系统".to_owned()
            } else {
                String::new()
            },
        ]
    });
    let table = Table {
        place: TablePlace::After("附件：设备清单".to_owned()),
        headers: ["序号", "名称", "型号", "数量", "价值（元）", "备注"].map(str::to_owned).into(),
        headers_align: Align::Centre,
        rows: rows.collect(),
        column_widths: vec![2, 5, 4, 2, 4, 6],
        cell_align: Align::Centre,
        cell_vertical: VerticalAlign::Middle,
        cell_height: Some(22.0),
        ..Table::default()
    };
    let filling = Filling { values: &values, tables: &[table], ..Filling::default() };
    let mut pdf = fill(fonts, LEASE_FORM, &filling)?.pdf;
    for (seal, keyword, dx, dy) in [
        (Seal::company(fonts, "示例科技有限公司")?, "甲方(盖章)", 70.0, -8.0),
        (Seal::person(fonts, "测试用户")?, "乙方(签字)", 85.0, -8.0),
    ] {
        let placement = Placement::Keyword { keyword, which: Which::All, dx, dy };
        pdf = stamp(&pdf, &seal, &placement)?;
    }
    Ok(pdf)
}

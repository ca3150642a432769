//! What the demo's contract says. Everybody in it is invented.

use hetong_fadada::{Align, CompanyPrefill, DynamicTable, ParameterMap, VerticalAlign};

pub(super) const TITLE: &str = "设备租赁合同";
pub(super) const SUPPLEMENT_TITLE: &str = "设备租赁合同补充协议";
pub(super) const LESSEE: &str = "测试用户";
pub(super) const LESSOR: &str = "示例科技有限公司";
pub(super) const LESSEE_KEYWORD: &str = "乙方(签字)";
pub(super) const LESSOR_KEYWORD: &str = "甲方(盖章)";

/// The heading on the form that the table follows.
const APPENDIX: &str = "附件：设备清单";

pub(super) fn company() -> CompanyPrefill {
    CompanyPrefill::new().company_name(LESSOR).credit_no("00000000000000000X")
}

/// What goes into the form's fields.
pub(super) fn fields() -> ParameterMap {
    [
        ("contract_no", "HTDEMO0001"),
        ("lessor", LESSOR),
        ("lessee", LESSEE),
        ("lessee_id", "000000199001011234"),
        ("lessee_mobile", "10000000000"),
        ("equipment", "服务器、交换机与机柜，详见附件"),
        ("rent", "12,800.00"),
        ("rent_cn", "壹万贰仟捌佰元整"),
        ("begin_date", "2026年12月1日"),
        ("end_date", "2027年11月30日"),
        ("deliver_to", "示例市测试区样本路100号"),
        ("insured", "是"),
        (
            "remark",
            "租赁期满，乙方可按设备净值购买全部设备。\n设备的日常维护由甲方负责，乙方提供必要的场地与电力。",
        ),
        ("sign_date", "2026年11月21日"),
    ]
    .into_iter()
    .collect()
}

/// The table that is appended.
pub(super) fn equipment() -> DynamicTable {
    let rows = [
        ["1", "机架式服务器", "双路，512 GB 内存", "8", "900.00"],
        ["2", "存储服务器", "12 盘位", "2", "1,100.00"],
        ["3", "核心交换机", "48 口 25 GbE", "2", "800.00"],
        ["4", "接入交换机", "48 口 1 GbE", "4", "150.00"],
        ["5", "机柜", "42 U", "2", "120.00"],
        ["6", "不间断电源", "20 kVA，含电池", "1", "960.00"],
    ];
    DynamicTable::at_end(["序号", "设备名称", "规格", "数量", "月租金（元/台）"], rows)
        .after(APPENDIX)
        .widths([1, 3, 4, 1, 3])
        .row_height(26.0)
        .align_headers(Align::Centre)
        .align_cells(Align::Centre, VerticalAlign::Middle)
}

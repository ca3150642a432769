//! Makes `assets/lease-form.pdf`, the template that the sandbox brings along.
//!
//! ```text
//! cargo run --package hetong-sandbox --example lease_form
//! ```

use std::error::Error;
use std::path::Path;

use hetong_sandbox::pdf::draw::{Draft, Text};
use hetong_sandbox::pdf::{Align, Area, Fonts, PdfError};

const WIDTH: f32 = 595.28;
const HEIGHT: f32 = 841.89;
const LEFT: f32 = 62.0;
const RIGHT: f32 = WIDTH - LEFT;
const SIZE: f32 = 10.5;
/// From one line to the next.
const LINE: f32 = 19.5;

/// A piece of a clause.
enum Part {
    Text(&'static str),
    /// A field for text: its name and its width.
    Blank(&'static str, f32),
    CheckBox(&'static str),
}

use Part::{Blank, CheckBox, Text as Words};

fn main() -> Result<(), Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/lease-form.pdf");
    std::fs::write(path, form()?)?;
    Ok(())
}

/// The template.
pub fn form() -> Result<Vec<u8>, PdfError> {
    let fonts = Fonts::bundled();
    let mut sheet = Sheet { draft: Draft::new(&fonts, "设备租赁合同", WIDTH, HEIGHT), y: 762.0 };
    first_page(&mut sheet)?;
    sheet.foot("第 1 页")?;
    sheet.draft.next_page();
    sheet.y = 768.0;
    second_page(&mut sheet)?;
    sheet.foot("第 2 页")?;
    sheet.draft.finish()
}

fn first_page(sheet: &mut Sheet<'_>) -> Result<(), PdfError> {
    let title = Text { bold: true, align: Align::Centre, ..Text::new(22.0) };
    sheet.draft.text(LEFT, sheet.y, RIGHT - LEFT, title, "设备租赁合同")?;
    sheet.y -= 40.0;
    sheet.row(&[(RIGHT - 226.0, "合同编号：", "contract_no", RIGHT)])?;
    sheet.y -= 6.0;
    sheet.row(&[(LEFT, "出租方（甲方）：", "lessor", RIGHT)])?;
    sheet.row(&[(LEFT, "承租方（乙方）：", "lessee", RIGHT)])?;
    sheet.row(&[
        (LEFT, "乙方身份证件号码：", "lessee_id", 330.0),
        (342.0, "联系电话：", "lessee_mobile", RIGHT),
    ])?;
    sheet.y -= 6.0;
    sheet.clause(&[Words(
        "根据《中华人民共和国民法典》及有关法律、法规的规定，甲乙双方在平等、自愿、公平和诚实信用的基础上，就\
         甲方向乙方出租设备一事协商一致，订立本合同，共同遵守。",
    )])?;

    sheet.heading("第一条　租赁设备")?;
    sheet.clause(&[
        Words("甲方将下列设备出租给乙方使用："),
        Blank("equipment", 266.0),
        Words(
            "。设备的型号、数量和价值以本合同附件《设备清单》为准。租赁期内设备的所有权属于甲方，乙方享有使用权，\
             未经甲方书面同意，不得转租、出借、抵押或者以其他方式处分设备。",
        ),
    ])?;

    sheet.heading("第二条　租赁期限")?;
    sheet.clause(&[
        Words("租赁期限自"),
        Blank("begin_date", 104.0),
        Words("起至"),
        Blank("end_date", 104.0),
        Words(
            "止。期限届满后乙方需要继续使用设备的，应当在届满三十日前书面通知甲方，由双方另行签订续租合同；乙方\
             不再续租的，应当在届满之日起三日内返还设备。",
        ),
    ])?;

    sheet.heading("第三条　租金及支付")?;
    sheet.clause(&[
        Words("租金为每月人民币"),
        Blank("rent", 92.0),
        Words("元（大写："),
        Blank("rent_cn", 176.0),
        Words(
            "）。乙方应当于每月五日前将当月租金支付至甲方指定的账户，甲方收款后向乙方开具发票。乙方逾期支付的，\
             每逾期一日，应当按照未付金额的万分之五向甲方支付违约金；逾期超过三十日的，甲方有权解除合同并收回设备。",
        ),
    ])?;

    sheet.heading("第四条　交付与验收")?;
    sheet.clause(&[
        Words("甲方应当在租赁期限开始前将设备运送至："),
        Blank("deliver_to", 236.0),
        Words(
            "，运输费用由甲方承担。乙方应当在收到设备之日起三日内完成验收，逾期未以书面形式提出异议的，视为设备\
             符合约定。",
        ),
    ])?;

    sheet.heading("第五条　使用与维护")?;
    sheet.clause(&[Words(
        "乙方应当按照设备的性能和说明书的要求使用设备，并承担日常保养的费用。因正常使用发生的故障，由甲方在接到\
         通知之日起二日内负责维修；因乙方使用不当造成设备损坏或者灭失的，乙方应当承担修理费用或者赔偿损失。",
    )])
}

fn second_page(sheet: &mut Sheet<'_>) -> Result<(), PdfError> {
    sheet.heading("第六条　保险")?;
    sheet.clause(&[
        CheckBox("insured"),
        Words(
            "甲方已为租赁设备投保财产保险，保险费由甲方承担。未勾选的，设备在租赁期内的保险由乙方自行办理。",
        ),
    ])?;
    sheet.heading("第七条　违约与争议")?;
    sheet.clause(&[Words(
        "任何一方不履行本合同约定的义务，应当赔偿对方因此受到的损失。因本合同发生的争议，由双方协商解决；协商不成\
         的，任何一方可以向甲方所在地有管辖权的人民法院提起诉讼。",
    )])?;
    sheet.heading("第八条　其他约定")?;
    let remark = Area { x: LEFT, y: sheet.y - 62.0, width: RIGHT - LEFT, height: 74.0 };
    sheet.draft.frame(remark, 0.5);
    sheet.draft.text_field("remark", remark.inside(2.0), SIZE, true);
    sheet.y -= 62.0 + LINE + 6.0;
    sheet.heading("第九条　生效")?;
    sheet.clause(&[Words(
        "本合同自双方盖章或者签字之日起生效。本合同以电子形式订立，双方使用可靠的电子签名签署，与纸质合同具有同等\
         的法律效力。附件是本合同的组成部分。",
    )])?;

    // A company's seal reaches 60 points up and down from the middle of its keyword.
    sheet.y -= 48.0;
    let label = Text { bold: true, ..Text::new(12.0) };
    let middle = WIDTH / 2.0 + 12.0;
    for (x, words) in [(LEFT, "甲方(盖章)："), (middle, "乙方(签字)：")] {
        sheet.draft.text(x, sheet.y, 120.0, label, words)?;
    }
    sheet.y -= 80.0;
    sheet.row(&[(middle, "签订日期：", "sign_date", RIGHT)])?;

    sheet.y -= 10.0;
    sheet.draft.line((LEFT, sheet.y + 16.0), (RIGHT, sheet.y + 16.0), 0.5);
    sheet.y -= 8.0;
    sheet.draft.text(LEFT, sheet.y, 200.0, label, "附件：设备清单")?;
    Ok(())
}

struct Sheet<'f> {
    draft: Draft<'f>,
    /// The next base line.
    y: f32,
}

impl Sheet<'_> {
    /// Labels with the fields behind them, each up to a right edge, on one line.
    fn row(&mut self, cells: &[(f32, &str, &str, f32)]) -> Result<(), PdfError> {
        for &(x, label, name, right) in cells {
            self.draft.text(x, self.y, RIGHT, Text::new(SIZE), label)?;
            let start = x + self.draft.width(label, SIZE)?;
            self.blank(name, start, right - start);
        }
        self.y -= LINE + 4.0;
        Ok(())
    }

    fn heading(&mut self, words: &str) -> Result<(), PdfError> {
        self.y -= 5.0;
        let look = Text { bold: true, ..Text::new(11.0) };
        self.draft.text(LEFT, self.y, RIGHT - LEFT, look, words)?;
        self.y -= LINE + 1.0;
        Ok(())
    }

    /// A paragraph of text and blanks; the first line is indented by two characters.
    fn clause(&mut self, parts: &[Part]) -> Result<(), PdfError> {
        let look = Text { justify: true, leading: LINE / SIZE, ..Text::new(SIZE) };
        if let [Words(words)] = parts {
            let indented = format!("　　{words}");
            self.y = self.draft.text(LEFT, self.y, RIGHT - LEFT, look, &indented)?;
            return Ok(());
        }
        let mut x = LEFT + 2.0 * SIZE;
        for part in parts {
            match *part {
                Words(words) => {
                    let fitting = self.fitting(words, RIGHT - x)?;
                    let (here, below) = words.split_at(fitting);
                    self.draft.text(x, self.y, RIGHT, look, here)?;
                    x += self.draft.width(here, SIZE)?;
                    if !below.is_empty() {
                        self.y -= LINE;
                        self.y = self.draft.text(LEFT, self.y, RIGHT - LEFT, look, below)? + LINE;
                    }
                }
                Blank(name, width) => {
                    self.blank(name, x, width);
                    x += width;
                }
                CheckBox(name) => {
                    let side = 9.5;
                    let area = Area { x, y: self.y - 1.2, width: side, height: side };
                    self.draft.check_box(name, area);
                    x += side + 5.0;
                }
            }
        }
        self.y -= LINE;
        Ok(())
    }

    /// How many bytes of a text fit into a width, without leaving a mark to begin the next line.
    fn fitting(&mut self, words: &str, width: f32) -> Result<usize, PdfError> {
        let mut used = 0.0;
        let mut last = 0;
        for (at, character) in words.char_indices() {
            used += self.draft.width(&character.to_string(), SIZE)?;
            if used > width + 0.1 {
                return Ok(if "，。；、）》：".contains(character) { last } else { at });
            }
            last = at;
        }
        Ok(words.len())
    }

    /// A field over a line.
    fn blank(&mut self, name: &str, x: f32, width: f32) {
        let area = Area { x, y: self.y - 4.6, width, height: 16.4 };
        self.draft.text_field(name, area, SIZE, false);
        self.draft.line((x + 1.0, self.y - 3.6), (x + width - 1.0, self.y - 3.6), 0.5);
    }

    fn foot(&mut self, words: &str) -> Result<(), PdfError> {
        let look = Text { align: Align::Centre, ..Text::new(8.5) };
        self.draft.text(LEFT, 34.0, RIGHT - LEFT, look, words)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use hetong_sandbox::pdf::LEASE_FORM;

    #[test]
    fn the_committed_template_is_what_this_program_makes() {
        assert!(super::form().unwrap() == LEASE_FORM, "run this example to make it anew");
    }
}

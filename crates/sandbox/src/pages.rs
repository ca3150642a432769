//! Pages in a browser: where the provider would show its own.

pub(crate) mod template;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::fadada::batch::Batch;
use crate::fadada::model::{Contract, Signing, Transaction, Verification, Verified, Who};

const STYLE: &str = include_str!("../assets/page.css");

fn page(title: &str, body: Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="zh-CN" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header { "法大大沙盒 · Fadada sandbox" span { "仅供测试,无法律效力 · for tests, not legally binding" } }
                main { (body) }
            }
        }
    }
}

pub(crate) fn index(origin: &str, app_id: &str) -> Markup {
    page(
        "hetong sandbox",
        html! {
            h1 { "hetong sandbox" }
            dl {
                dt { "app_id" } dd { code { (app_id) } }
                dt { "直连 · direct" } dd { code { (origin) "/api/" } " " code { (origin) "/api2/" } }
                dt { "云市场网关 · gateway" } dd { code { (origin) "/release/api2/" } }
                dt { "tecmz open_api" } dd { code { (origin) "/open_api/" } }
            }
            ul {
                li { a href="/sandbox/requests" { "/sandbox/requests" } " 请求记录 · each request with its verdict" }
                li { a href="/sandbox/state" { "/sandbox/state" } " 当前状态 · what the sandbox knows" }
                li { a href="/sandbox/messages" { "/sandbox/messages" } " 短信记录 · text messages, none of which is sent" }
                li { code { "POST /sandbox/verifications/{transactionNo}/complete" } " 完成实名认证 · ends a verification" }
                li { code { "POST /sandbox/contracts/{contract_id}/expire" } " 使合同过期 · makes a contract expire" }
                li { code { "PUT /sandbox/files/{name}" } " 存放文件，供 tecmz 任务读取 · keeps a document for tecmz jobs" }
                li { code { "DELETE /sandbox/state" } " 清空 · forgets everything" }
            }
        },
    )
}

pub(crate) fn refusal(code: &str, message: &str) -> Markup {
    page(
        "错误",
        html! {
            h1 { "操作失败" }
            p class="error" { (message) }
            p { "错误码 · code: " code { (code) } }
        },
    )
}

pub(crate) fn not_found() -> Markup {
    page("404", html! { h1 { "404" } p { "没有这个地址 · There is nothing here." } })
}

pub(crate) fn over() -> Markup {
    page("实名认证", html! { h1 { "实名认证" } p { "该认证已经结束 · This verification has ended before." } })
}

pub(crate) fn verify(verification: &Verification) -> Markup {
    let kind = match verification.who {
        Who::Person => "个人实名认证",
        Who::Company => "企业实名认证",
    };
    let action = format!("/sandbox/pages/verify/{}", verification.serial_no);
    page(
        kind,
        html! {
            h1 { (kind) }
            dl {
                @if verification.who == Who::Company {
                    dt { "企业名称" } dd { (verification.data.company) }
                    dt { "统一社会信用代码" } dd { (verification.data.credit_no) }
                }
                dt { "姓名" } dd { (verification.data.name) }
                dt { "证件号码" } dd { (verification.data.ident_no) }
                dt { "手机号" } dd { (verification.data.mobile) }
                dt { "交易号" } dd { code { (verification.serial_no) } }
            }
            @match verification.state {
                Verified::Open => form method="post" action=(action) {
                    button name="result" value="pass" { "通过认证 · pass" }
                    button class="quiet" name="result" value="fail" { "认证不通过 · fail" }
                },
                Verified::Passed => p class="done" { "认证通过 · passed" },
                Verified::Failed => p class="error" { "认证不通过 · failed" },
            }
        },
    )
}

pub(crate) fn pay(biz_sn: &str, money: &str, paid: bool, told: Option<bool>, back: &str) -> Markup {
    page(
        "自助结算",
        html! {
            h1 { "自助结算" }
            dl {
                dt { "订单号" } dd { code { (biz_sn) } }
                dt { "金额" } dd { (money) " 元" }
            }
            @if paid {
                p class="done" { "已支付 · paid" }
                @match told {
                    Some(true) => p { "已通知商户 · The notification was answered with success." },
                    Some(false) => p class="error" { "通知商户失败 · The notification was not answered with success." },
                    None => {}
                }
                p { a href=(back) { "返回商户 · back" } }
            } @else {
                form method="post" { button { "支付 · pay" } }
            }
        },
    )
}

pub(crate) fn contract(contract: &Contract, pdf: &str) -> Markup {
    page(
        &contract.title,
        html! {
            h1 { (contract.title) }
            p { "合同编号 " code { (contract.contract_id) } " · " a href=(pdf) download { "下载 PDF" } }
            (viewer(pdf))
        },
    )
}

pub(crate) fn sign(transaction: &Transaction, pdf: &str, action: &str) -> Markup {
    page(
        &transaction.title,
        html! {
            h1 { (transaction.title) }
            p { "合同编号 " code { (transaction.contract_id) } " · " a href=(pdf) download { "下载 PDF" } }
            @if transaction.grants {
                p { "签署此协议即授权自动签署 · Whoever signs this lets the app sign without a page." }
            }
            @if let Some(quick) = &transaction.quick {
                p { "签署时完成实名认证 · Verified in the act of signing: " (quick.data.name) }
            }
            (viewer(pdf))
            form method="post" action=(action) {
                button name="action" value="sign" { "签署 · sign" }
                button class="quiet" name="action" value="reject" { "拒签 · reject" }
            }
        },
    )
}

pub(crate) fn batch(batch: &Batch, transactions: &[(&Transaction, String)]) -> Markup {
    let action = format!("/sandbox/pages/batch/{}", batch.batch_id);
    page(
        &batch.title,
        html! {
            h1 { (batch.title) }
            p { "批次号 " code { (batch.batch_id) } }
            table {
                tr { th { "合同" } th { "合同编号" } th { "状态" } th {} }
                @for (transaction, pdf) in transactions {
                    tr {
                        td { (transaction.title) }
                        td { code { (transaction.contract_id) } }
                        td { (in_words(transaction.state)) }
                        td { a href=(pdf) download { "下载 PDF" } }
                    }
                }
            }
            @if transactions.iter().any(|(transaction, _)| transaction.state == Signing::Waiting) {
                form method="post" action=(action) { button { "全部签署 · sign all" } }
            }
        },
    )
}

fn in_words(state: Signing) -> &'static str {
    match state {
        Signing::Waiting => "待签署 · waiting",
        Signing::Signed => "签署成功 · signed",
        Signing::Failed => "签署失败 · failed",
        Signing::Revoked => "已撤销 · revoked",
        Signing::Rejected => "已拒签 · rejected",
    }
}

pub(crate) fn cancel_auto_sign(customer_id: &str, granted: bool) -> Markup {
    let action = format!("/sandbox/pages/cancel-auto-sign/{customer_id}");
    page(
        "取消授权自动签",
        html! {
            h1 { "取消授权自动签" }
            p { "客户编号 " code { (customer_id) } }
            @if granted {
                form method="post" action=(action) { button { "取消授权 · take the leave back" } }
            } @else {
                p class="done" { "当前没有授权 · There is no leave to sign without a page." }
            }
        },
    )
}

pub(crate) fn signed(transaction: &Transaction, pdf: &str) -> Markup {
    page(
        "签署结果",
        html! {
            h1 { "签署结果" }
            p class=(if transaction.state == Signing::Signed { "done" } else { "error" }) {
                (in_words(transaction.state))
            }
            p { "交易号 " code { (transaction.transaction_id) } " · " a href=(pdf) download { "下载 PDF" } }
        },
    )
}

fn viewer(pdf: &str) -> Markup {
    html! {
        object type="application/pdf" data=(pdf) {
            p { "此浏览器不能显示 PDF,请" a href=(pdf) download { "下载" } "后查看。" }
        }
    }
}

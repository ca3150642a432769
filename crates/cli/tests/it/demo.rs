use crate::run::run;

#[test]
fn the_demo_leaves_two_contracts_and_says_where() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("new").join("folder");
    let done = run(["demo", "--out", out.to_str().unwrap()]).ends_with(0);
    let told = done.out();

    let file = out.join("hetong-demo.pdf");
    let supplement = out.join("hetong-demo-supplement.pdf");
    let last = format!("The contracts: {} and {}", file.display(), supplement.display());
    assert_eq!(told.lines().last().unwrap(), last);
    let pdf = std::fs::read(&file).unwrap();
    let pages = hetong_sandbox::pdf::text(&pdf).unwrap();
    assert_eq!(pages.len(), 2);
    for text in ["测试用户", "示例科技有限公司", "壹万贰仟捌佰元整"] {
        assert!(pages[0].contains(text), "{text}");
    }
    for text in ["机架式服务器", "不间断电源", "甲方(盖章)"] {
        assert!(pages[1].contains(text), "{text}");
    }
    let pages = hetong_sandbox::pdf::text(&std::fs::read(&supplement).unwrap()).unwrap();
    assert_eq!(pages.len(), 1);
    for text in ["设备租赁合同补充协议", "三个工作日内完成验收", "乙方(签字)"] {
        assert!(pages[0].contains(text), "{text}");
    }
    assert_eq!(std::fs::read_dir(&out).unwrap().count(), 2, "nothing else is left");

    // The provider's own 13 but for the download of a person's picture, and those around them.
    for name in [
        "RegisterAccount",
        "VerifyPerson",
        "VerifyCompany",
        "FindPersonCertInfo",
        "FindCompanyCertInfo",
        "ApplyCert",
        "UploadSeal",
        "CreateTextSeal",
        "UploadTemplate",
        "FillTemplate",
        "UploadContract",
        "QueryContractStatus",
        "SignPage",
        "SignAuto",
        "QuerySignResult",
        "FileContract",
        "DownloadContract",
        "ViewContract",
    ] {
        let spec = hetong_fadada::SPECS.iter().find(|spec| spec.name == name).unwrap();
        assert!(told.contains(name) && told.contains(spec.title), "{name} is missing:\n{told}");
    }
    let steps = told.lines().filter(|line| line.starts_with('│') && line.contains(" ms ")).count();
    assert!(told.contains("文档转PDF"));
    assert_eq!(steps, 32, "{told}");
}

#[test]
fn a_folder_that_cannot_be_made_is_told() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let done = run(["demo", "--out", file.path().join("x").to_str().unwrap()]).ends_with(2);
    assert!(done.err().starts_with("hetong: "), "{}", done.err());
}

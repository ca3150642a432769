//! The module as its callers see it.

mod filling;
mod finding;
mod hostile;
mod stamping;
mod tables;

use lopdf::{Document, Object};

use super::file::Pdf;
use super::geometry::{Area, Matrix};
use super::syntax::{Operand, Operations, numbers};

const REPORTLAB: &[u8] = include_bytes!("fixtures/reportlab-form.pdf");
const LINEARIZED: &[u8] = include_bytes!("fixtures/reportlab-form-linearized.pdf");
/// A face with ASCII alone.
const LATIN: &[u8] = include_bytes!("fixtures/latin.ttf");
const LIBREOFFICE: &[u8] = include_bytes!("fixtures/libreoffice-form.pdf");

/// A PDF of some objects, numbered from one; the first is the catalog.
fn raw(objects: &[&str]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(out.len());
        out.extend(format!("{} 0 obj\n{object}\nendobj\n", index + 1).bytes());
    }
    let start = out.len();
    let size = objects.len() + 1;
    out.extend(format!("xref\n0 {size}\n0000000000 65535 f \n").bytes());
    for place in places {
        out.extend(format!("{place:010} 00000 n \n").bytes());
    }
    out.extend(format!("trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n").bytes());
    out
}

fn stream(dict: &str, content: &str) -> String {
    format!("<<{dict}/Length {}>>\nstream\n{content}\nendstream", content.len())
}

/// A page with some content; `extra` goes into its dictionary, and font `F` is Helvetica.
fn page(extra: &str, content: &str) -> Vec<u8> {
    raw(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 300 200]>>",
        &format!("<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>{extra}>>"),
        &stream("", content),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ])
}

fn values(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// The file written again by the library, with object streams and a cross-reference stream.
fn packed(pdf: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    Document::load_mem(pdf).unwrap().save_modern(&mut out).unwrap();
    out
}

/// Where a page shows what other objects draw: the boxes of all forms and images without forms inside, in user space.
fn pictures(pdf: &[u8], page: usize) -> Vec<Area> {
    fn walk(pdf: &Pdf, content: &[u8], resources: &lopdf::Dictionary, matrix: Matrix, found: &mut Vec<Area>) {
        let (mut matrix, mut aside) = (matrix, Vec::new());
        let mut operations = Operations::new(content);
        while let Some((operator, operands)) = operations.next() {
            match operator {
                b"q" => aside.push(matrix),
                b"Q" => matrix = aside.pop().unwrap(),
                b"cm" => matrix = Matrix(numbers(operands).unwrap()).then(&matrix),
                b"Do" => {
                    let name = operands.last().and_then(Operand::name).unwrap();
                    let Some(Object::Stream(stream)) =
                        pdf.get(pdf.dict(resources, b"XObject").unwrap(), name)
                    else {
                        panic!("no such object")
                    };
                    let inner = pdf.dict(&stream.dict, b"Resources");
                    match inner.filter(|inner| pdf.dict(inner, b"XObject").is_some()) {
                        Some(inner) => {
                            walk(pdf, &stream.get_plain_content().unwrap(), inner, matrix, found);
                        }
                        None => found.push(matrix.area(&Area { x: 0.0, y: 0.0, width: 1.0, height: 1.0 })),
                    }
                }
                _ => {}
            }
        }
    }
    let pdf = Pdf::open(pdf).unwrap();
    let id = pdf.pages[page];
    let resources = pdf.dict(pdf.page(id).unwrap(), b"Resources").unwrap();
    let mut found = Vec::new();
    walk(&pdf, &pdf.content(id).unwrap(), resources, Matrix::IDENTITY, &mut found);
    found
}

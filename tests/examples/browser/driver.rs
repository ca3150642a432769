//! A browser by the WebDriver protocol, as far as it is needed here.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hetong_transport::{Payload, Transport as _};
use hetong_transport_reqwest::ReqwestTransport;
use http::Method;
use http::header::CONTENT_TYPE;
use serde_json::{Value, json};

use super::{Outcome, PATIENCE};

/// The key under which the protocol hides an element's number.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

pub(super) struct Browser {
    driver: Child,
    transport: ReqwestTransport,
    session: String,
    pictures: PathBuf,
}

impl Drop for Browser {
    fn drop(&mut self) {
        // It may have ended by itself.
        drop(self.driver.kill());
        drop(self.driver.wait());
    }
}

impl Browser {
    pub(super) async fn start(transport: ReqwestTransport, pictures: String) -> Outcome<Self> {
        std::fs::create_dir_all(&pictures)?;
        let driver = Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).spawn();
        let mut driver = driver.map_err(|error| format!("chromedriver cannot be started: {error}"))?;
        let lines = BufReader::new(driver.stdout.take().ok_or("chromedriver says nothing")?).lines();
        let port = lines.map_while(Result::ok).find_map(|line| {
            let (_, port) = line.split_once("started successfully on port ")?;
            Some(port.trim_end_matches('.').to_owned())
        });
        let session = format!("http://127.0.0.1:{}", port.ok_or("chromedriver does not tell its port")?);
        let mut browser = Self { driver, transport, session, pictures: pictures.into() };
        let options = json!({
            "args": [
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-quic",
            ],
        });
        let wanted = json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": options } } });
        let session = browser.ask(Method::POST, "/session", wanted).await?;
        let number = session["sessionId"].as_str().ok_or("chromedriver names no session")?;
        browser.session = format!("{}/session/{number}", browser.session);
        browser.width(900).await?;
        Ok(browser)
    }

    pub(super) async fn quit(&self) -> Outcome {
        self.ask(Method::DELETE, "", Value::Null).await.map(drop)
    }

    pub(super) async fn open(&self, address: &str) -> Outcome {
        self.ask(Method::POST, "/url", json!({ "url": address })).await.map(drop)
    }

    pub(super) async fn address(&self) -> Outcome<String> {
        let address = self.ask(Method::GET, "/url", Value::Null).await?;
        Ok(address.as_str().unwrap_or_default().to_owned())
    }

    /// Clicks on the first element.
    pub(super) async fn press(&self, selector: &str) -> Outcome {
        let element = self.element(selector).await?;
        self.ask(Method::POST, &format!("/element/{element}/click"), json!({})).await.map(drop)
    }

    /// Writes into the first element.
    pub(super) async fn write(&self, selector: &str, text: &str) -> Outcome {
        let element = self.element(selector).await?;
        let text = json!({ "text": text });
        self.ask(Method::POST, &format!("/element/{element}/value"), text).await.map(drop)
    }

    /// The page shows this text, and nothing of it is cut off, not even on a telephone. Leaves a picture.
    pub(super) async fn shows(&self, name: &str, text: &str) -> Outcome {
        let begun = Instant::now();
        loop {
            let body = self.script("return document.body.innerText").await?;
            if body.as_str().unwrap_or_default().contains(text) {
                break;
            }
            if begun.elapsed() > PATIENCE {
                return Err(format!("{name}: {text} is not on the page: {body}").into());
            }
        }
        let picture = self.ask(Method::GET, "/screenshot", Value::Null).await?;
        let picture = STANDARD.decode(picture.as_str().unwrap_or_default())?;
        std::fs::write(self.pictures.join(format!("{name}.png")), picture)?;
        self.width(390).await?;
        let wide = self.script("return document.documentElement.scrollWidth > window.innerWidth").await?;
        self.width(900).await?;
        if wide == true { Err(format!("{name}: the page is wider than a telephone").into()) } else { Ok(()) }
    }

    async fn width(&self, width: u32) -> Outcome {
        self.ask(Method::POST, "/window/rect", json!({ "width": width, "height": 1000 })).await.map(drop)
    }

    async fn script(&self, script: &str) -> Outcome<Value> {
        self.ask(Method::POST, "/execute/sync", json!({ "script": script, "args": [] })).await
    }

    async fn element(&self, selector: &str) -> Outcome<String> {
        let wanted = json!({ "using": "css selector", "value": selector });
        let found = self.ask(Method::POST, "/element", wanted).await?;
        Ok(found[ELEMENT].as_str().ok_or("chromedriver names no element")?.to_owned())
    }

    async fn ask(&self, method: Method, path: &str, body: Value) -> Outcome<Value> {
        let body = if body.is_null() { Payload::empty() } else { Payload::from(body.to_string()) };
        let request = http::Request::builder().method(method).uri(format!("{}{path}", self.session));
        let request = request.header(CONTENT_TYPE, "application/json").body(body)?;
        let reply = self.transport.send(request).await?.into_body().collect(64 << 20).await?;
        let mut reply: Value = serde_json::from_slice(&reply)?;
        match reply["value"]["error"].as_str() {
            Some(error) => Err(format!("{path}: {error}: {}", reply["value"]["message"]).into()),
            None => Ok(reply["value"].take()),
        }
    }
}

//! The READMEs' first job: they show everything below the line.

#![allow(clippy::print_stdout, reason = "a command line program")]
// ---------------------------------------------------------------------------------------------------------------------

use hetong_tecmz::{Client, Credentials, DocToPdf};
use hetong_transport_reqwest::{ReqwestTransport, Save, TokioClock, save};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let var = |name| std::env::var(name).map_err(|_| format!("{name} is not set"));
    let credentials = Credentials::standard(var("HETONG_TECMZ_APP_ID")?, var("HETONG_TECMZ_APP_SECRET")?)?;
    // Without these two lines it is the provider itself, over https.
    let client = Client::builder(credentials)
        .base_in_clear(&var("HETONG_TECMZ_BASE")?)?
        .allow_loopback()
        .build(ReqwestTransport::new()?, TokioClock);

    let source = std::env::args().nth(1).ok_or("where is the document?")?;
    let job = client.start(&DocToPdf::new(source)).await?;
    println!("job {}", job.id()); // whoever has the number can ask for the result again
    let result = job.wait(job.usual_wait()).await?;
    let file = client.fetch(&result.urls[0]).await?;
    let length = save(file.into_body(), "document.pdf", Save::pdf()).await?;
    println!("document.pdf ({length} bytes)");
    Ok(())
}

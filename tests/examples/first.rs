//! The READMEs' first program: they show everything below the line.

#![allow(clippy::print_stdout, reason = "a command line program")]
// ---------------------------------------------------------------------------------------------------------------------

use hetong_fadada::{AccountType, Client, Credentials, OpenId, RegisterAccount, Route};
use hetong_transport_reqwest::{ReqwestTransport, TokioClock};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let var = |name| std::env::var(name).map_err(|_| format!("{name} is not set"));
    let credentials = Credentials::new(var("HETONG_FADADA_APP_ID")?, var("HETONG_FADADA_APP_SECRET")?)?;
    // `direct` insists on https; the sandbox on this machine speaks http.
    let route = Route::direct_in_clear(var("HETONG_FADADA_BASE")?)?;
    let client = Client::new(credentials, route, ReqwestTransport::new()?, TokioClock);

    let register = RegisterAccount::new(OpenId::new("user-0001")?, AccountType::Person);
    match client.call(&register).await {
        Ok(customer_id) => println!("customer_id: {customer_id}"),
        Err(hetong_fadada::Error::Rejected(no)) => println!("rejected: {no}"),
        Err(error) => return Err(error.into()),
    }
    Ok(())
}

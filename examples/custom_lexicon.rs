//! A newsroom's own names and words laid over the built-in lists.
//!
//! `cargo run --example custom_lexicon`

use copydesk::{Article, Extractor};
use std::error::Error;

const WORDS: &str = "\
# form\tclass\tpayload
Harbour Rats\torg\tgroup -
zelmira\tgiven_name\tf
Dockmaster\trole\tgov
";

const STORY: &str = "Dockmaster Zelmira Quist met the Harbour Rats on Tuesday. \
    \"We will keep the quay open,\" Quist said.";

fn main() -> Result<(), Box<dyn Error>> {
    let article = Article::new(STORY).clean(true);
    let plain = Extractor::new().extract(&article)?;
    let custom = Extractor::builder().lexicon(WORDS)?.build().extract(&article)?;
    for (name, extraction) in [("built-in lists", plain), ("with our words", custom)] {
        println!("{name}:");
        for person in &extraction.people {
            let roles: Vec<&str> = person.roles.iter().map(|role| role.title.as_str()).collect();
            println!("    person        {} ({})", person.name, roles.join(", "));
        }
        for body in &extraction.organizations {
            println!("    organization  {} ({})", body.name, body.kind);
        }
    }

    // A row that is wrong says where.
    if let Err(problem) = Extractor::builder().lexicon("Quist\tnobody\n") {
        println!("{}", problem.to_string().chars().take(60).collect::<String>());
    }
    Ok(())
}

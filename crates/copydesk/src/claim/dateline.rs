//! Leaves the dateline out of what was said: nobody said `OSLO, March 3 (Reuters) -`.

use crate::extraction::Claim;
use crate::span::{Span, offset};

/// Cuts the dateline off the contents that begin with it.
pub(crate) fn leave_out_dateline(text: &str, dateline: Span, claims: &mut [Claim]) {
    let Some(behind) = text.get(dateline.end as usize..) else { return };
    let start = dateline.end + offset(behind.len() - behind.trim_start().len());
    for content in claims.iter_mut().flat_map(|claim| &mut claim.content_spans) {
        if (dateline.start..start).contains(&content.start) && content.end > start {
            content.start = start;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Article, Extractor};

    #[test]
    fn nobody_said_the_dateline() {
        let text = "OSLO, March 3 (Reuters) - The ferry will sail on Friday, the harbour master said.";
        let found = Extractor::new().extract(&Article::new(text).clean(true)).expect("short");
        let contents: Vec<_> = found.claims.iter().flat_map(|claim| &claim.content_spans).collect();
        assert_eq!(
            contents.iter().map(|span| span.slice(text)).collect::<Vec<_>>(),
            ["The ferry will sail on Friday"]
        );
    }
}

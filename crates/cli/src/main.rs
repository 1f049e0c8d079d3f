//! The binary `pistor`.

use std::process::ExitCode;

fn main() -> ExitCode {
    pistor_cli::run(std::env::args_os().collect())
}

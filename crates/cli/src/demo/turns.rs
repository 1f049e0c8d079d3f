//! Whose turn it is. The stories of a clinic are told at once, each by a thread of its own, and each act waits until
//! nothing earlier is left to be told: the audit of the demo then reads as that of a clinic does, in order of time.

use jiff::Timestamp;
use std::collections::BTreeSet;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// The turns of so many stories.
pub(super) struct Turns {
    held: Mutex<Held>,
    moved: Condvar,
}

struct Held {
    /// Stories that are telling something, and may come with anything next.
    telling: usize,
    /// Stories that wait, by the time of what they tell next.
    waiting: BTreeSet<(Timestamp, usize)>,
}

/// A story that is being told. When it is dropped it keeps nobody waiting any more.
pub(super) struct Turn<'a> {
    turns: &'a Turns,
    story: usize,
}

impl Turns {
    /// Turns of stories that all begin.
    pub(super) fn of(stories: usize) -> Turns {
        Turns {
            held: Mutex::new(Held {
                telling: stories,
                waiting: BTreeSet::new(),
            }),
            moved: Condvar::new(),
        }
    }

    /// The turn of a story, by its place among them.
    pub(super) fn turn(&self, story: usize) -> Turn<'_> {
        Turn { turns: self, story }
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Turn<'_> {
    /// Waits until every other story is at something later.
    pub(super) fn wait(&self, at: Timestamp) {
        let next = (at, self.story);
        let mut held = self.turns.held();
        held.telling -= 1;
        held.waiting.insert(next);
        self.turns.moved.notify_all();
        let not_yet = |held: &mut Held| held.telling > 0 || held.waiting.first() != Some(&next);
        let waited = self.turns.moved.wait_while(held, not_yet);
        let mut held = waited.unwrap_or_else(PoisonError::into_inner);
        held.waiting.remove(&next);
        held.telling += 1;
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.turns.held().telling -= 1;
        self.turns.moved.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stories_that_are_told_at_once_come_in_the_order_of_time() {
        let stories = [vec![1, 4, 4, 9], vec![2, 3, 8], vec![], vec![1, 5]];
        let (turns, told) = (Turns::of(stories.len()), Mutex::new(Vec::new()));
        std::thread::scope(|scope| {
            for (n, story) in stories.iter().enumerate() {
                let (turn, told) = (turns.turn(n), &told);
                scope.spawn(move || {
                    for second in story {
                        turn.wait(Timestamp::from_second(*second).expect("a time"));
                        told.lock().expect("the list").push((*second, n));
                    }
                });
            }
        });
        let told = told.into_inner().expect("the list");
        assert_eq!(
            told,
            [
                (1, 0),
                (1, 3),
                (2, 1),
                (3, 1),
                (4, 0),
                (4, 0),
                (5, 3),
                (8, 1),
                (9, 0)
            ]
        );
    }
}

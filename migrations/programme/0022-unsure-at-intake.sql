-- Joined by likeness, but whoever typed it could not tell: that waits in the queue as well (src/people/likeness-store.ts).
drop index likeness_to_review;
create index likeness_to_review on likeness (probability desc, one, other)
	where until_seq = 9007199254740991
		and ((decision is null and (band = 'review' or (band = 'link' and not joined))) or (decision = 'unsure' and joined));

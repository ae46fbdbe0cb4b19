CREATE TABLE exchange_posts (
  id               uuid PRIMARY KEY,
  organisation_id  uuid NOT NULL REFERENCES organisations (id),
  place_id         text NOT NULL REFERENCES places (id),
  home             text NOT NULL REFERENCES places (id),
  side             text NOT NULL CHECK (side IN ('need', 'offer')),
  help             text NOT NULL CHECK (help IN ('funds', 'formalities', 'talent', 'cost', 'supply', 'fairs')),
  title            text NOT NULL,
  description      text NOT NULL,
  amount_from      numeric(18, 2) CHECK (amount_from >= 0),
  amount_to        numeric(18, 2),
  from_on          date,
  until_on         date,
  topics           text[] NOT NULL,
  state            text NOT NULL CHECK (state IN ('waiting', 'open', 'refused', 'withdrawn', 'done')),
  reason           text,
  posted_at        timestamptz(3) NOT NULL,
  decided_at       timestamptz(3),
  CHECK (amount_to >= amount_from),
  CHECK (until_on >= from_on)
);
CREATE INDEX exchange_posts_open ON exchange_posts (side, help) WHERE state = 'open';
CREATE INDEX exchange_posts_of ON exchange_posts (organisation_id);
COMMENT ON TABLE exchange_posts IS
  'Owner: modules/exchange. Needs and offers of firms; matched and public only while open, after an officer has read them.';
COMMENT ON COLUMN exchange_posts.place_id IS 'Where it is wanted; of an offer, what it serves with every place below.';
COMMENT ON COLUMN exchange_posts.home IS 'Where the firm was registered when it posted.';
COMMENT ON COLUMN exchange_posts.reason IS 'Why an officer refused it or took it down.';

CREATE TABLE exchange_matches (
  id               uuid PRIMARY KEY,
  need_id          uuid NOT NULL REFERENCES exchange_posts (id),
  offer_id         uuid NOT NULL REFERENCES exchange_posts (id),
  score            integer NOT NULL,
  points           jsonb NOT NULL,
  found_at         timestamptz(3) NOT NULL,
  gone_at          timestamptz(3),
  need_agreed_at   timestamptz(3),
  offer_agreed_at  timestamptz(3),
  UNIQUE (need_id, offer_id)
);
CREATE INDEX exchange_matches_of_offer ON exchange_matches (offer_id);
COMMENT ON TABLE exchange_matches IS
  'Owner: modules/exchange. Pairs that were found: one row for ever, so that nobody is told of a pair twice.';
COMMENT ON COLUMN exchange_matches.points IS 'Every condition and wish of both sides, in words, as it was when last compared.';
COMMENT ON COLUMN exchange_matches.gone_at IS 'The two fit no longer, or one of them is not open any more.';
COMMENT ON COLUMN exchange_matches.need_agreed_at IS 'With both agreed it is a deal, and both posts are done.';

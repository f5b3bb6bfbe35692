-- PostgreSQL would compress every profile of more than 2 KB, which takes a quarter of its time for a record and saves little.
-- Elsewhere the placeholder begins a comment.
${postgresql} ALTER TABLE chain_record ALTER COLUMN input SET STORAGE EXTERNAL;
${postgresql} ALTER TABLE chain_record SET (toast_tuple_target = 8160);

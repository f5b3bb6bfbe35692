-- The links of an order have to be told again, so they are kept, and sealed where the service has a key for that. They stood in its
-- state before. Elsewhere a placeholder begins a comment.
ALTER TABLE screening_order ADD COLUMN links TEXT NOT NULL DEFAULT '';
${sqlite} UPDATE screening_order SET links = 'open:' || json_extract(CAST(state AS TEXT), '$.secrets.invitation') || ' ' || json_extract(CAST(state AS TEXT), '$.secrets.result'), state = CAST(json_remove(CAST(state AS TEXT), '$.secrets') AS BLOB) WHERE json_extract(CAST(state AS TEXT), '$.secrets.result') IS NOT NULL;
${postgresql} UPDATE screening_order SET links = 'open:' || (convert_from(state, 'UTF8')::json #>> '{secrets,invitation}') || ' ' || (convert_from(state, 'UTF8')::json #>> '{secrets,result}'), state = convert_to(regexp_replace(convert_from(state, 'UTF8'), ',"secrets":\{[^}]*\}', ''), 'UTF8') WHERE (convert_from(state, 'UTF8')::json #>> '{secrets,result}') IS NOT NULL;

-- Those that a service with a key still has to seal.
CREATE INDEX screening_order_open ON screening_order (id) WHERE substr(links, 1, 5) = 'open:';

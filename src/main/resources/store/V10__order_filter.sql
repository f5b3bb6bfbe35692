-- Orders are listed by what was ordered and by the job as well, as they stand in the state of an order. Elsewhere a placeholder
-- begins a comment.
ALTER TABLE screening_order ADD COLUMN package TEXT NOT NULL DEFAULT '';
ALTER TABLE screening_order ADD COLUMN job TEXT;
ALTER TABLE screening_order ADD COLUMN job_title TEXT;
${sqlite} UPDATE screening_order SET package = COALESCE(json_extract(CAST(state AS TEXT), '$.order.packageId'), ''), job = json_extract(CAST(state AS TEXT), '$.order.job.reference'), job_title = json_extract(CAST(state AS TEXT), '$.order.job.title');
${postgresql} UPDATE screening_order SET package = COALESCE(convert_from(state, 'UTF8')::json #>> '{order,packageId}', ''), job = convert_from(state, 'UTF8')::json #>> '{order,job,reference}', job_title = convert_from(state, 'UTF8')::json #>> '{order,job,title}';
CREATE INDEX screening_order_package ON screening_order (tenant, package, created, id);
CREATE INDEX screening_order_job ON screening_order (tenant, job) WHERE job IS NOT NULL;
CREATE INDEX screening_order_job_title ON screening_order (tenant, job_title) WHERE job_title IS NOT NULL;

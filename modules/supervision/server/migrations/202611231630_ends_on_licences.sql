-- Checks that ended before their end stood on the licence.
UPDATE licences l SET check_result = p.result, check_on = p.result_on
FROM (
  SELECT DISTINCT ON (licence_id) licence_id, result, result_on FROM post_checks
  WHERE result IN ('passed', 'revoked', 'kept') AND result_on IS NOT NULL
  ORDER BY licence_id, result_on DESC, case_id DESC
) p WHERE p.licence_id = l.id;

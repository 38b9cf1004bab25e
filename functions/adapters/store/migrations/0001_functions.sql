-- The record only grows (X-048).
CREATE FUNCTION mesas.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the record is append-only: % on %.% refused', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME;
END $$;
--> statement-breakpoint
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON mesas.events
  FOR EACH STATEMENT EXECUTE FUNCTION mesas.refuse_change();
--> statement-breakpoint
CREATE TRIGGER checkpoints_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON mesas.checkpoints
  FOR EACH STATEMENT EXECUTE FUNCTION mesas.refuse_change();
--> statement-breakpoint
CREATE TRIGGER documents_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON mesas.documents
  FOR EACH STATEMENT EXECUTE FUNCTION mesas.refuse_change();
--> statement-breakpoint
-- Lock, then read: volatile, so that the read sees what the holder of the lock before us committed.
CREATE FUNCTION mesas.open_stream(p_tenant text, p_kind text, p_id text)
RETURNS TABLE (version integer, head text, schema integer, state jsonb) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(p_tenant || '/' || p_kind || ':' || p_id, 0));
  RETURN QUERY SELECT s.version, s.head, s.schema, s.state FROM mesas.streams s
    WHERE s.tenant = p_tenant AND s.kind = p_kind AND s.id = p_id;
END $$;
--> statement-breakpoint
-- mesas.put_mesa and its like, one per read table, are kept at start (put-functions.ts): they name its columns.
CREATE FUNCTION mesas.put_rows(p_kind text, p_rows jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CASE p_kind
    WHEN 'person' THEN PERFORM mesas.put_person(p_rows);
    WHEN 'proceso' THEN PERFORM mesas.put_proceso(p_rows);
    WHEN 'indicator' THEN PERFORM mesas.put_indicator(p_rows);
    WHEN 'mesa' THEN PERFORM mesas.put_mesa(p_rows);
    WHEN 'attendance' THEN PERFORM mesas.put_attendance(p_rows);
    WHEN 'dies058' THEN PERFORM mesas.put_dies058(p_rows);
    WHEN 'commitment' THEN PERFORM mesas.put_commitment(p_rows);
    WHEN 'signing' THEN PERFORM mesas.put_signing(p_rows);
    WHEN 'acta' THEN PERFORM mesas.put_acta(p_rows);
  END CASE;
END $$;
--> statement-breakpoint
CREATE FUNCTION mesas.put_streams(p_tenant text, p_streams jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  x record;
BEGIN
  FOR x IN SELECT * FROM jsonb_to_recordset(p_streams)
    AS x(kind text, id text, expected integer, version integer, head text, schema integer, state jsonb)
  LOOP
    IF x.expected = 0 THEN
      INSERT INTO mesas.streams (tenant, kind, id, version, head, schema, state)
      VALUES (p_tenant, x.kind, x.id, x.version, x.head, x.schema, x.state) ON CONFLICT DO NOTHING;
    ELSE
      UPDATE mesas.streams s SET version = x.version, head = x.head, schema = x.schema, state = x.state
      WHERE s.tenant = p_tenant AND s.kind = x.kind AND s.id = x.id AND s.version = x.expected;
    END IF;
    IF NOT FOUND THEN
      RAISE EXCEPTION '%:% moved on from version %', x.kind, x.id, x.expected USING ERRCODE = 'MS409';
    END IF;
  END LOOP;
END $$;
--> statement-breakpoint
CREATE FUNCTION mesas.put_events(p_tenant text, p_command text, p_events jsonb) RETURNS void LANGUAGE sql AS $$
  INSERT INTO mesas.events (tenant, kind, stream, version, type, data, at, person_id, person_version, command_id, hash)
  SELECT p_tenant, kind, stream, version, type, data, at, person_id, person_version, p_command, hash
  FROM jsonb_to_recordset(p_events) AS x(kind text, stream text, version integer, type text, data jsonb, at text,
    person_id text, person_version integer, hash text)
$$;
--> statement-breakpoint
-- The same version twice is nothing; another text under the same version is a conflict. The highest version is the current one.
CREATE FUNCTION mesas.put_persons(p_tenant text, p_persons jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO mesas.person_versions
    SELECT * FROM jsonb_populate_recordset(NULL::mesas.person_versions, p_persons) ON CONFLICT DO NOTHING;
  PERFORM 1 FROM jsonb_populate_recordset(NULL::mesas.person_versions, p_persons) x
    JOIN mesas.person_versions v ON v.tenant = p_tenant AND v.person_id = x.person_id AND v.version = x.version
    WHERE (v.name, v.cargo, v.email, v.dependencia, v.aad_object_id) IS DISTINCT FROM (x.name, x.cargo, x.email, x.dependencia, x.aad_object_id);
  IF FOUND THEN
    RAISE EXCEPTION 'a person already has another text under that version' USING ERRCODE = 'MS409';
  END IF;
  UPDATE mesas.person_versions v SET current = (v.version = latest.version)
  FROM (
    SELECT person_id, max(version) AS version FROM mesas.person_versions
    WHERE tenant = p_tenant AND person_id IN (SELECT person_id FROM jsonb_to_recordset(p_persons) AS x(person_id text))
    GROUP BY person_id
  ) latest
  WHERE v.tenant = p_tenant AND v.person_id = latest.person_id AND v.current <> (v.version = latest.version);
END $$;
--> statement-breakpoint
-- Only what was never told becomes a job. mesas.enqueue is pg-boss's own statement, kept at start.
CREATE FUNCTION mesas.tell(p_tenant text, p_messages jsonb) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  fresh json;
BEGIN
  WITH told AS (
    INSERT INTO mesas.outbox_keys (tenant, key) SELECT p_tenant, m->>'key' FROM jsonb_array_elements(p_messages) AS m
    ON CONFLICT DO NOTHING RETURNING key
  ), first AS (
    SELECT DISTINCT ON (m.message->>'key') m.message->'job' AS job, m.place FROM jsonb_array_elements(p_messages) WITH ORDINALITY AS m(message, place)
    JOIN told ON told.key = m.message->>'key' ORDER BY m.message->>'key', m.place
  )
  SELECT json_agg(job ORDER BY place) FROM first INTO fresh;
  IF fresh IS NULL THEN
    RETURN 0;
  END IF;
  PERFORM mesas.enqueue(fresh);
  RETURN json_array_length(fresh);
END $$;
--> statement-breakpoint
-- Everything that one command wrote, in one statement. Answers how many jobs there are to do.
CREATE FUNCTION mesas.append(p_tenant text, p_command text, p_batch jsonb) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  kind text;
  rows jsonb;
  jobs integer := 0;
BEGIN
  IF p_batch ? 'streams' THEN
    PERFORM mesas.put_streams(p_tenant, p_batch->'streams');
    PERFORM mesas.put_events(p_tenant, p_command, p_batch->'events');
    FOR kind, rows IN SELECT * FROM jsonb_each(p_batch->'rows') LOOP
      PERFORM mesas.put_rows(kind, rows);
    END LOOP;
  END IF;
  IF p_batch ? 'persons' THEN
    PERFORM mesas.put_persons(p_tenant, p_batch->'persons');
  END IF;
  IF p_batch ? 'messages' THEN
    jobs := mesas.tell(p_tenant, p_batch->'messages');
  END IF;
  RETURN jobs;
END $$;

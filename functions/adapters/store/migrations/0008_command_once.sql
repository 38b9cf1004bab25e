CREATE INDEX "events_command" ON "mesas"."events" USING btree ("tenant","command_id","kind","stream");
--> statement-breakpoint
-- Everything that one command wrote, in one statement; the same command writes the same type of event on a stream once. Answers how many
-- jobs there are to do.
CREATE OR REPLACE FUNCTION mesas.append(p_tenant text, p_command text, p_batch jsonb) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  kind text;
  rows jsonb;
  jobs integer := 0;
BEGIN
  IF p_batch ? 'streams' THEN
    -- OFFSET 0: looked up event by event, never joined; an import in many parts finds its own under the same command.
    IF EXISTS (SELECT FROM jsonb_to_recordset(p_batch->'events') AS x(kind text, stream text, type text)
      WHERE EXISTS (SELECT FROM mesas.events e WHERE e.tenant = p_tenant AND e.command_id = p_command
        AND e.kind = x.kind AND e.stream = x.stream AND e.type = x.type OFFSET 0)) THEN
      RAISE EXCEPTION '% was done before', p_command USING ERRCODE = 'MS208';
    END IF;
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

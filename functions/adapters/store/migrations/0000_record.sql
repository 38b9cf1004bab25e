CREATE SCHEMA "mesas";
--> statement-breakpoint
CREATE TABLE "mesas"."card_activities" (
	"tenant" text NOT NULL,
	"card_key" text NOT NULL,
	"conversation_id" text NOT NULL,
	"activity_id" text NOT NULL,
	"service_url" text,
	"posted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "card_activities_tenant_card_key_pk" PRIMARY KEY("tenant","card_key")
);
--> statement-breakpoint
CREATE TABLE "mesas"."checkpoints" (
	"tenant" text NOT NULL,
	"number" integer NOT NULL,
	"at" text NOT NULL,
	"heads" jsonb NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	"key_id" text NOT NULL,
	"signature" text NOT NULL,
	CONSTRAINT "checkpoints_tenant_number_pk" PRIMARY KEY("tenant","number")
);
--> statement-breakpoint
CREATE TABLE "mesas"."conversations" (
	"tenant" text NOT NULL,
	"conversation_id" text NOT NULL,
	"aad_object_id" text,
	"user_id" text,
	"service_url" text NOT NULL,
	"learned_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversations_tenant_conversation_id_pk" PRIMARY KEY("tenant","conversation_id")
);
--> statement-breakpoint
CREATE TABLE "mesas"."deliveries" (
	"tenant" text NOT NULL,
	"key" text NOT NULL,
	"status" text NOT NULL,
	"external" jsonb NOT NULL,
	"attempts" integer NOT NULL,
	"last_error" text,
	"leased_until" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "deliveries_tenant_key_pk" PRIMARY KEY("tenant","key")
);
--> statement-breakpoint
CREATE TABLE "mesas"."documents" (
	"tenant" text NOT NULL,
	"sha256" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"content_type" text NOT NULL,
	"filename" text NOT NULL,
	"kept_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "documents_tenant_sha256_pk" PRIMARY KEY("tenant","sha256")
);
--> statement-breakpoint
CREATE TABLE "mesas"."events" (
	"tenant" text NOT NULL,
	"kind" text NOT NULL,
	"stream" text NOT NULL,
	"version" integer NOT NULL,
	"type" text NOT NULL,
	"data" jsonb NOT NULL,
	"at" text NOT NULL,
	"person_id" text NOT NULL,
	"person_version" integer NOT NULL,
	"command_id" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "events_tenant_kind_stream_version_pk" PRIMARY KEY("tenant","kind","stream","version")
);
--> statement-breakpoint
CREATE TABLE "mesas"."outbox_keys" (
	"tenant" text NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "outbox_keys_tenant_key_pk" PRIMARY KEY("tenant","key")
);
--> statement-breakpoint
CREATE TABLE "mesas"."person_versions" (
	"tenant" text NOT NULL,
	"person_id" text NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"cargo" text NOT NULL,
	"email" text,
	"dependencia" text NOT NULL,
	"aad_object_id" text,
	"current" boolean NOT NULL,
	"name_key" text NOT NULL,
	"search" text NOT NULL,
	CONSTRAINT "person_versions_tenant_person_id_version_pk" PRIMARY KEY("tenant","person_id","version")
);
--> statement-breakpoint
CREATE TABLE "mesas"."streams" (
	"tenant" text NOT NULL,
	"kind" text NOT NULL,
	"id" text NOT NULL,
	"version" integer NOT NULL,
	"head" text NOT NULL,
	"schema" integer NOT NULL,
	"state" jsonb NOT NULL,
	"sealed" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "streams_tenant_kind_id_pk" PRIMARY KEY("tenant","kind","id")
);
--> statement-breakpoint
CREATE TABLE "mesas"."read_acta" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"proceso_id" text,
	"mesa_id" text,
	"sesion_id" text,
	"status" text,
	"numero" text,
	"signing_id" text,
	CONSTRAINT "read_acta_tenant_id_pk" PRIMARY KEY("tenant","id")
);
--> statement-breakpoint
CREATE TABLE "mesas"."read_attendance" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"status" text,
	"mesa_id" text,
	CONSTRAINT "read_attendance_tenant_id_pk" PRIMARY KEY("tenant","id")
);
--> statement-breakpoint
CREATE TABLE "mesas"."read_commitment" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"status" text,
	"proceso_id" text,
	"owner_id" text,
	"dependencia_id" text,
	"due" text,
	"mesa_id" text,
	"sesion_id" text,
	"indicator_id" text,
	"form_id" text,
	CONSTRAINT "read_commitment_tenant_id_pk" PRIMARY KEY("tenant","id")
);
--> statement-breakpoint
CREATE TABLE "mesas"."read_dies058" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"proceso_id" text,
	"mesa_id" text,
	"sesion_id" text,
	"indicator_id" text,
	"result_id" text,
	"dependencia_id" text,
	"status" text,
	"outcome" text,
	"tipo" text,
	"consecutivo" text,
	"signing_id" text,
	CONSTRAINT "read_dies058_tenant_id_pk" PRIMARY KEY("tenant","id")
);
--> statement-breakpoint
CREATE TABLE "mesas"."read_indicator" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"proceso_id" text,
	"codigo" text,
	"nombre" text,
	"nombre_norm" text,
	"dependencia_id" text,
	"coordinador_id" text,
	"enlace_id" text,
	"status" text,
	"tema" text,
	"subsistema" text,
	CONSTRAINT "read_indicator_tenant_id_pk" PRIMARY KEY("tenant","id")
);
--> statement-breakpoint
CREATE TABLE "mesas"."read_mesa" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"status" text,
	"proceso_id" text,
	"dependencia_id" text,
	"sesion_id" text,
	"numero" integer,
	"nombre" text,
	"fase" integer,
	"start" text,
	"end" text,
	"event_id" text,
	"online_meeting_id" text,
	"chat_id" text,
	"moderador_id" text,
	"relator_id" text,
	"temas" text[],
	"person_ids" text[],
	"indicator_ids" text[],
	CONSTRAINT "read_mesa_tenant_id_pk" PRIMARY KEY("tenant","id")
);
--> statement-breakpoint
CREATE TABLE "mesas"."read_person" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"status" text,
	"has_account" boolean,
	"roles" text[],
	CONSTRAINT "read_person_tenant_id_pk" PRIMARY KEY("tenant","id")
);
--> statement-breakpoint
CREATE TABLE "mesas"."read_proceso" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"status" text,
	"nombre" text,
	CONSTRAINT "read_proceso_tenant_id_pk" PRIMARY KEY("tenant","id")
);
--> statement-breakpoint
CREATE TABLE "mesas"."read_signing" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"subject_kind" text,
	"form_id" text,
	"acta_id" text,
	"mesa_id" text,
	"status" text,
	"due" text,
	"verification" text,
	"document_sha256" text,
	"signer_ids" text[],
	"pending_ids" text[],
	CONSTRAINT "read_signing_tenant_id_pk" PRIMARY KEY("tenant","id")
);
--> statement-breakpoint
CREATE INDEX "conversations_person" ON "mesas"."conversations" USING btree ("tenant","aad_object_id");--> statement-breakpoint
CREATE INDEX "deliveries_status" ON "mesas"."deliveries" USING btree ("tenant","status");--> statement-breakpoint
CREATE INDEX "person_versions_account" ON "mesas"."person_versions" USING btree ("tenant","aad_object_id");--> statement-breakpoint
CREATE INDEX "person_versions_email" ON "mesas"."person_versions" USING btree ("tenant",lower("email"));--> statement-breakpoint
CREATE INDEX "read_acta_mesa" ON "mesas"."read_acta" USING btree ("tenant","mesa_id");--> statement-breakpoint
CREATE INDEX "read_attendance_mesa" ON "mesas"."read_attendance" USING btree ("tenant","mesa_id");--> statement-breakpoint
CREATE INDEX "read_commitment_due" ON "mesas"."read_commitment" USING btree ("tenant","proceso_id","due");--> statement-breakpoint
CREATE INDEX "read_commitment_owner" ON "mesas"."read_commitment" USING btree ("tenant","owner_id");--> statement-breakpoint
CREATE INDEX "read_commitment_mesa" ON "mesas"."read_commitment" USING btree ("tenant","mesa_id");--> statement-breakpoint
CREATE INDEX "read_commitment_indicator" ON "mesas"."read_commitment" USING btree ("tenant","indicator_id");--> statement-breakpoint
CREATE INDEX "read_commitment_form" ON "mesas"."read_commitment" USING btree ("tenant","form_id");--> statement-breakpoint
CREATE INDEX "read_dies058_mesa" ON "mesas"."read_dies058" USING btree ("tenant","mesa_id");--> statement-breakpoint
CREATE INDEX "read_dies058_indicator" ON "mesas"."read_dies058" USING btree ("tenant","indicator_id");--> statement-breakpoint
CREATE INDEX "read_dies058_result" ON "mesas"."read_dies058" USING btree ("tenant","result_id");--> statement-breakpoint
CREATE INDEX "read_dies058_status" ON "mesas"."read_dies058" USING btree ("tenant","proceso_id","status");--> statement-breakpoint
CREATE INDEX "read_indicator_dependencia" ON "mesas"."read_indicator" USING btree ("tenant","proceso_id","dependencia_id");--> statement-breakpoint
CREATE INDEX "read_indicator_codigo" ON "mesas"."read_indicator" USING btree ("tenant","proceso_id","codigo");--> statement-breakpoint
CREATE INDEX "read_mesa_start" ON "mesas"."read_mesa" USING btree ("tenant","proceso_id","start");--> statement-breakpoint
CREATE INDEX "read_mesa_sesion" ON "mesas"."read_mesa" USING btree ("tenant","sesion_id");--> statement-breakpoint
CREATE INDEX "read_mesa_chat" ON "mesas"."read_mesa" USING btree ("tenant","chat_id");--> statement-breakpoint
CREATE INDEX "read_mesa_online_meeting" ON "mesas"."read_mesa" USING btree ("tenant","online_meeting_id");--> statement-breakpoint
CREATE INDEX "read_mesa_indicators" ON "mesas"."read_mesa" USING gin ("indicator_ids");--> statement-breakpoint
CREATE INDEX "read_mesa_persons" ON "mesas"."read_mesa" USING gin ("person_ids");--> statement-breakpoint
CREATE INDEX "read_signing_mesa" ON "mesas"."read_signing" USING btree ("tenant","mesa_id");--> statement-breakpoint
CREATE INDEX "read_signing_form" ON "mesas"."read_signing" USING btree ("tenant","form_id");--> statement-breakpoint
CREATE INDEX "read_signing_acta" ON "mesas"."read_signing" USING btree ("tenant","acta_id");--> statement-breakpoint
CREATE INDEX "read_signing_verification" ON "mesas"."read_signing" USING btree ("tenant","verification");--> statement-breakpoint
CREATE INDEX "read_signing_document" ON "mesas"."read_signing" USING btree ("tenant","document_sha256");--> statement-breakpoint
CREATE INDEX "read_signing_pending" ON "mesas"."read_signing" USING gin ("pending_ids");
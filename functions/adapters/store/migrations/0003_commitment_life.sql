ALTER TABLE "mesas"."read_commitment" ADD COLUMN "delegate_id" text;--> statement-breakpoint
ALTER TABLE "mesas"."read_commitment" ADD COLUMN "extension_asked" boolean;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chumchon.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AuditDaysAndLookups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "moved",
                table: "audit_day",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.CreateIndex(
                name: "IX_audit_entry_account_id_at",
                table: "audit_entry",
                columns: new[] { "account_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entry_at_district_code_stream_number_kind_account_id",
                table: "audit_entry",
                columns: new[] { "at", "district_code", "stream", "number", "kind", "account_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_audit_entry_account_id_at",
                table: "audit_entry");

            migrationBuilder.DropIndex(
                name: "IX_audit_entry_at_district_code_stream_number_kind_account_id",
                table: "audit_entry");

            migrationBuilder.DropColumn(
                name: "moved",
                table: "audit_day");
        }
    }
}

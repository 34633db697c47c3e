using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chumchon.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ReceiptsAndRemarks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "remarks_changed",
                table: "return_save",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "entry_remark",
                columns: table => new
                {
                    district_code = table.Column<int>(type: "INTEGER", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    producer_id = table.Column<long>(type: "INTEGER", nullable: false),
                    product_type = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_entry_remark", x => new { x.district_code, x.month, x.producer_id, x.product_type });
                });

            migrationBuilder.CreateIndex(
                name: "IX_return_save_hash",
                table: "return_save",
                column: "hash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "entry_remark");

            migrationBuilder.DropIndex(
                name: "IX_return_save_hash",
                table: "return_save");

            migrationBuilder.DropColumn(
                name: "remarks_changed",
                table: "return_save");
        }
    }
}

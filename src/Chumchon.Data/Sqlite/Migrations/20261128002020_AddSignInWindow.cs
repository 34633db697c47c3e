using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chumchon.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddSignInWindow : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "sign_in_window",
                columns: table => new
                {
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    counted = table.Column<int>(type: "INTEGER", nullable: false),
                    ends_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_window", x => new { x.kind, x.subject });
                });

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_window_ends_at",
                table: "sign_in_window",
                column: "ends_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "sign_in_window");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chumchon.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    person_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_sign_in_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    erased_at = table.Column<long>(type: "INTEGER", nullable: true),
                    code_hash = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    code_until = table.Column<long>(type: "INTEGER", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "area_succession",
                columns: table => new
                {
                    from_code = table.Column<int>(type: "INTEGER", nullable: false),
                    to_code = table.Column<int>(type: "INTEGER", nullable: false),
                    from_month = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_area_succession", x => new { x.from_code, x.to_code });
                });

            migrationBuilder.CreateTable(
                name: "audit_day",
                columns: table => new
                {
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    root = table.Column<byte[]>(type: "BLOB", nullable: false),
                    streams = table.Column<long>(type: "INTEGER", nullable: false),
                    entries = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    moved = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_day", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "audit_entry",
                columns: table => new
                {
                    district_code = table.Column<int>(type: "INTEGER", nullable: false),
                    stream = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    subject = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    body = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entry", x => new { x.district_code, x.stream, x.number });
                });

            migrationBuilder.CreateTable(
                name: "audit_head",
                columns: table => new
                {
                    district_code = table.Column<int>(type: "INTEGER", nullable: false),
                    stream = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    stamp = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_head", x => new { x.district_code, x.stream });
                });

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

            migrationBuilder.CreateTable(
                name: "import_source",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    bytes = table.Column<int>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    form = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    shape = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    imported_at = table.Column<long>(type: "INTEGER", nullable: true),
                    content = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_source", x => x.id);
                    table.CheckConstraint("ck_import_source_kind", "kind between 1 and 3");
                    table.CheckConstraint("ck_import_source_state", "state between 1 and 4");
                });

            migrationBuilder.CreateTable(
                name: "monthly_return",
                columns: table => new
                {
                    district_code = table.Column<int>(type: "INTEGER", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    stamp = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    rows_entered = table.Column<int>(type: "INTEGER", nullable: false),
                    producers = table.Column<int>(type: "INTEGER", nullable: false),
                    producers_reported = table.Column<int>(type: "INTEGER", nullable: false),
                    saved_by = table.Column<long>(type: "INTEGER", nullable: true),
                    first_saved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    first_complete_at = table.Column<long>(type: "INTEGER", nullable: true),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    domestic_offline = table.Column<long>(type: "INTEGER", nullable: false),
                    domestic_online = table.Column<long>(type: "INTEGER", nullable: false),
                    overseas_offline = table.Column<long>(type: "INTEGER", nullable: false),
                    overseas_online = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_monthly_return", x => new { x.district_code, x.month });
                });

            migrationBuilder.CreateTable(
                name: "office",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    area_code = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_office", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "producer_past",
                columns: table => new
                {
                    district_code = table.Column<int>(type: "INTEGER", nullable: false),
                    producer_id = table.Column<long>(type: "INTEGER", nullable: false),
                    from_month = table.Column<int>(type: "INTEGER", nullable: false),
                    until_month = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    subdistrict_code = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    product_types = table.Column<int>(type: "INTEGER", nullable: false),
                    products = table.Column<int>(type: "INTEGER", nullable: false),
                    star = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_producer_past", x => new { x.district_code, x.producer_id, x.from_month });
                    table.CheckConstraint("ck_producer_past_kind", "kind between 1 and 3");
                    table.CheckConstraint("ck_producer_past_until", "until_month > from_month");
                });

            migrationBuilder.CreateTable(
                name: "producer_request",
                columns: table => new
                {
                    district_code = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    producer_id = table.Column<long>(type: "INTEGER", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    name_search = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    producer_kind = table.Column<int>(type: "INTEGER", nullable: true),
                    subdistrict_code = table.Column<int>(type: "INTEGER", nullable: true),
                    product_types = table.Column<int>(type: "INTEGER", nullable: true),
                    products = table.Column<int>(type: "INTEGER", nullable: true),
                    external_code = table.Column<string>(type: "TEXT", maxLength: 14, nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    asked_by = table.Column<long>(type: "INTEGER", nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    decided_by = table.Column<long>(type: "INTEGER", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_producer_request", x => new { x.district_code, x.number });
                    table.CheckConstraint("ck_producer_request_kind", "kind between 1 and 5");
                    table.CheckConstraint("ck_producer_request_state", "state between 1 and 4");
                });

            migrationBuilder.CreateTable(
                name: "protection_key",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_protection_key", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "province",
                columns: table => new
                {
                    code = table.Column<int>(type: "INTEGER", nullable: false),
                    name_th = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    region_th = table.Column<string>(type: "TEXT", nullable: false),
                    region_en = table.Column<string>(type: "TEXT", nullable: false),
                    report_order = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_province", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "register_rollup",
                columns: table => new
                {
                    district_code = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    from_month = table.Column<int>(type: "INTEGER", nullable: false),
                    until_month = table.Column<int>(type: "INTEGER", nullable: false),
                    producers = table.Column<int>(type: "INTEGER", nullable: false),
                    products = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_rollup", x => new { x.district_code, x.kind, x.from_month });
                    table.CheckConstraint("ck_register_rollup_until", "until_month > from_month");
                });

            migrationBuilder.CreateTable(
                name: "register_text",
                columns: table => new
                {
                    district_code = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    producer_id = table.Column<long>(type: "INTEGER", nullable: false),
                    field = table.Column<int>(type: "INTEGER", nullable: false),
                    before = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    after = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_text", x => new { x.district_code, x.number, x.producer_id, x.field });
                });

            migrationBuilder.CreateTable(
                name: "reporting_month",
                columns: table => new
                {
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    opens_at = table.Column<long>(type: "INTEGER", nullable: true),
                    due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closes_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reporting_month", x => x.month);
                });

            migrationBuilder.CreateTable(
                name: "return_save",
                columns: table => new
                {
                    district_code = table.Column<int>(type: "INTEGER", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    save_id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    payload_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    officer_id = table.Column<long>(type: "INTEGER", nullable: false),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: false),
                    cells_changed = table.Column<int>(type: "INTEGER", nullable: false),
                    cells_merged = table.Column<int>(type: "INTEGER", nullable: false),
                    remarks_changed = table.Column<int>(type: "INTEGER", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    rows_entered = table.Column<int>(type: "INTEGER", nullable: false),
                    producers = table.Column<int>(type: "INTEGER", nullable: false),
                    producers_reported = table.Column<int>(type: "INTEGER", nullable: false),
                    audit_number = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    domestic_offline = table.Column<long>(type: "INTEGER", nullable: false),
                    domestic_online = table.Column<long>(type: "INTEGER", nullable: false),
                    overseas_offline = table.Column<long>(type: "INTEGER", nullable: false),
                    overseas_online = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_return_save", x => new { x.district_code, x.month, x.version });
                });

            migrationBuilder.CreateTable(
                name: "sales_entry",
                columns: table => new
                {
                    district_code = table.Column<int>(type: "INTEGER", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    producer_id = table.Column<long>(type: "INTEGER", nullable: false),
                    product_type = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    domestic_offline = table.Column<long>(type: "INTEGER", nullable: true),
                    domestic_online = table.Column<long>(type: "INTEGER", nullable: true),
                    overseas_offline = table.Column<long>(type: "INTEGER", nullable: true),
                    overseas_online = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sales_entry", x => new { x.district_code, x.month, x.producer_id, x.product_type });
                    table.CheckConstraint("ck_sales_entry_domestic_offline", "domestic_offline between 0 and 999999999999");
                    table.CheckConstraint("ck_sales_entry_domestic_online", "domestic_online between 0 and 999999999999");
                    table.CheckConstraint("ck_sales_entry_kind", "kind between 1 and 3");
                    table.CheckConstraint("ck_sales_entry_overseas_offline", "overseas_offline between 0 and 999999999999");
                    table.CheckConstraint("ck_sales_entry_overseas_online", "overseas_online between 0 and 999999999999");
                    table.CheckConstraint("ck_sales_entry_type", "product_type between 1 and 5");
                });

            migrationBuilder.CreateTable(
                name: "sales_rollup",
                columns: table => new
                {
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    district_code = table.Column<int>(type: "INTEGER", nullable: false),
                    product_type = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    rows_entered = table.Column<int>(type: "INTEGER", nullable: false),
                    domestic_offline = table.Column<long>(type: "INTEGER", nullable: false),
                    domestic_online = table.Column<long>(type: "INTEGER", nullable: false),
                    overseas_offline = table.Column<long>(type: "INTEGER", nullable: false),
                    overseas_online = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sales_rollup", x => new { x.month, x.district_code, x.product_type, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "session",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    office_id = table.Column<long>(type: "INTEGER", nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: false),
                    stamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    device = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    proved_at = table.Column<long>(type: "INTEGER", nullable: false),
                    two_factors = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_attempt",
                columns: table => new
                {
                    name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    counted = table.Column<int>(type: "INTEGER", nullable: false),
                    failed = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_attempt", x => new { x.name, x.source });
                });

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

            migrationBuilder.CreateTable(
                name: "system_setting",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_system_setting", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "account_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_claim", x => x.id);
                    table.ForeignKey(
                        name: "FK_account_claim_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_identity",
                columns: table => new
                {
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    issuer = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    subject = table.Column<byte[]>(type: "BLOB", nullable: false),
                    linked_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_identity", x => x.account_id);
                    table.ForeignKey(
                        name: "FK_account_identity_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "FK_account_login_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_passkey",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_passkey", x => x.credential_id);
                    table.ForeignKey(
                        name: "FK_account_passkey_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_preference",
                columns: table => new
                {
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_preference", x => new { x.account_id, x.name });
                    table.ForeignKey(
                        name: "FK_account_preference_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_recovery_code",
                columns: table => new
                {
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_recovery_code", x => new { x.account_id, x.hash });
                    table.ForeignKey(
                        name: "FK_account_recovery_code_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_token",
                columns: table => new
                {
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "FK_account_token_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_totp",
                columns: table => new
                {
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    secret = table.Column<string>(type: "TEXT", maxLength: 1024, nullable: false),
                    last_step = table.Column<long>(type: "INTEGER", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_totp", x => x.account_id);
                    table.ForeignKey(
                        name: "FK_account_totp_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_view",
                columns: table => new
                {
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_view", x => new { x.account_id, x.number });
                    table.ForeignKey(
                        name: "FK_account_view_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "published_sales",
                columns: table => new
                {
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    province_code = table.Column<int>(type: "INTEGER", nullable: false),
                    product_type = table.Column<int>(type: "INTEGER", nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    source_id = table.Column<long>(type: "INTEGER", nullable: false),
                    satang = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_sales", x => new { x.month, x.province_code, x.product_type, x.channel, x.source_id });
                    table.CheckConstraint("ck_published_sales_channel", "channel between 0 and 4");
                    table.CheckConstraint("ck_published_sales_satang", "satang >= 0");
                    table.CheckConstraint("ck_published_sales_type", "product_type between 0 and 5");
                    table.ForeignKey(
                        name: "FK_published_sales_import_source_source_id",
                        column: x => x.source_id,
                        principalTable: "import_source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "office_member",
                columns: table => new
                {
                    office_id = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: false),
                    starts_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ends_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_office_member", x => new { x.account_id, x.office_id });
                    table.ForeignKey(
                        name: "FK_office_member_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_office_member_office_office_id",
                        column: x => x.office_id,
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "office_review",
                columns: table => new
                {
                    office_id = table.Column<long>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_office_review", x => new { x.office_id, x.year });
                    table.ForeignKey(
                        name: "FK_office_review_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_office_review_office_office_id",
                        column: x => x.office_id,
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "district",
                columns: table => new
                {
                    code = table.Column<int>(type: "INTEGER", nullable: false),
                    province_code = table.Column<int>(type: "INTEGER", nullable: false),
                    name_th = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_district", x => x.code);
                    table.ForeignKey(
                        name: "FK_district_province_province_code",
                        column: x => x.province_code,
                        principalTable: "province",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "producer",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    district_code = table.Column<int>(type: "INTEGER", nullable: false),
                    subdistrict_code = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    name_search = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    external_code = table.Column<string>(type: "TEXT", maxLength: 14, nullable: true),
                    products = table.Column<int>(type: "INTEGER", nullable: false),
                    registration_round = table.Column<int>(type: "INTEGER", nullable: true),
                    star = table.Column<int>(type: "INTEGER", nullable: true),
                    status_since = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_producer", x => x.id);
                    table.CheckConstraint("ck_producer_kind", "kind between 1 and 3");
                    table.CheckConstraint("ck_producer_star", "star between 1 and 5");
                    table.ForeignKey(
                        name: "FK_producer_district_district_code",
                        column: x => x.district_code,
                        principalTable: "district",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subdistrict",
                columns: table => new
                {
                    code = table.Column<int>(type: "INTEGER", nullable: false),
                    district_code = table.Column<int>(type: "INTEGER", nullable: false),
                    name_th = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subdistrict", x => x.code);
                    table.ForeignKey(
                        name: "FK_subdistrict_district_district_code",
                        column: x => x.district_code,
                        principalTable: "district",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "producer_line",
                columns: table => new
                {
                    producer_id = table.Column<long>(type: "INTEGER", nullable: false),
                    product_type = table.Column<int>(type: "INTEGER", nullable: false),
                    district_code = table.Column<int>(type: "INTEGER", nullable: false),
                    active = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_producer_line", x => new { x.producer_id, x.product_type });
                    table.CheckConstraint("ck_producer_line_type", "product_type between 1 and 5");
                    table.ForeignKey(
                        name: "FK_producer_line_producer_producer_id",
                        column: x => x.producer_id,
                        principalTable: "producer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_account_claim_user_id",
                table: "account_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_account_identity_subject",
                table: "account_identity",
                column: "subject",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_account_login_user_id",
                table: "account_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_account_passkey_user_id",
                table: "account_passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_audit_entry_account_id_at",
                table: "audit_entry",
                columns: new[] { "account_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entry_at_district_code_stream_number_kind_account_id",
                table: "audit_entry",
                columns: new[] { "at", "district_code", "stream", "number", "kind", "account_id" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entry_district_code_stream_subject_version",
                table: "audit_entry",
                columns: new[] { "district_code", "stream", "subject", "version" });

            migrationBuilder.CreateIndex(
                name: "IX_district_province_code",
                table: "district",
                column: "province_code");

            migrationBuilder.CreateIndex(
                name: "ix_monthly_return_month",
                table: "monthly_return",
                columns: new[] { "month", "district_code", "stamp", "state", "rows", "rows_entered", "producers", "producers_reported", "domestic_offline", "domestic_online", "overseas_offline", "overseas_online", "saved_at" });

            migrationBuilder.CreateIndex(
                name: "IX_office_kind_area_code",
                table: "office",
                columns: new[] { "kind", "area_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_office_member_office_id",
                table: "office_member",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "IX_office_review_account_id",
                table: "office_review",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "IX_producer_district_code",
                table: "producer",
                column: "district_code");

            migrationBuilder.CreateIndex(
                name: "IX_producer_external_code",
                table: "producer",
                column: "external_code");

            migrationBuilder.CreateIndex(
                name: "IX_producer_line_district_code",
                table: "producer_line",
                column: "district_code");

            migrationBuilder.CreateIndex(
                name: "IX_producer_past_producer_id",
                table: "producer_past",
                column: "producer_id");

            migrationBuilder.CreateIndex(
                name: "IX_producer_request_state_district_code",
                table: "producer_request",
                columns: new[] { "state", "district_code" });

            migrationBuilder.CreateIndex(
                name: "IX_published_sales_source_id",
                table: "published_sales",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "IX_register_rollup_until_month_district_code",
                table: "register_rollup",
                columns: new[] { "until_month", "district_code" });

            migrationBuilder.CreateIndex(
                name: "IX_register_text_producer_id",
                table: "register_text",
                column: "producer_id");

            migrationBuilder.CreateIndex(
                name: "IX_return_save_district_code_save_id",
                table: "return_save",
                columns: new[] { "district_code", "save_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_return_save_hash",
                table: "return_save",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "IX_session_account_id",
                table: "session",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "IX_session_seen_at",
                table: "session",
                column: "seen_at");

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_attempt_at",
                table: "sign_in_attempt",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_window_ends_at",
                table: "sign_in_window",
                column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "IX_subdistrict_district_code",
                table: "subdistrict",
                column: "district_code");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_claim");

            migrationBuilder.DropTable(
                name: "account_identity");

            migrationBuilder.DropTable(
                name: "account_login");

            migrationBuilder.DropTable(
                name: "account_passkey");

            migrationBuilder.DropTable(
                name: "account_preference");

            migrationBuilder.DropTable(
                name: "account_recovery_code");

            migrationBuilder.DropTable(
                name: "account_token");

            migrationBuilder.DropTable(
                name: "account_totp");

            migrationBuilder.DropTable(
                name: "account_view");

            migrationBuilder.DropTable(
                name: "area_succession");

            migrationBuilder.DropTable(
                name: "audit_day");

            migrationBuilder.DropTable(
                name: "audit_entry");

            migrationBuilder.DropTable(
                name: "audit_head");

            migrationBuilder.DropTable(
                name: "entry_remark");

            migrationBuilder.DropTable(
                name: "monthly_return");

            migrationBuilder.DropTable(
                name: "office_member");

            migrationBuilder.DropTable(
                name: "office_review");

            migrationBuilder.DropTable(
                name: "producer_line");

            migrationBuilder.DropTable(
                name: "producer_past");

            migrationBuilder.DropTable(
                name: "producer_request");

            migrationBuilder.DropTable(
                name: "protection_key");

            migrationBuilder.DropTable(
                name: "published_sales");

            migrationBuilder.DropTable(
                name: "register_rollup");

            migrationBuilder.DropTable(
                name: "register_text");

            migrationBuilder.DropTable(
                name: "reporting_month");

            migrationBuilder.DropTable(
                name: "return_save");

            migrationBuilder.DropTable(
                name: "sales_entry");

            migrationBuilder.DropTable(
                name: "sales_rollup");

            migrationBuilder.DropTable(
                name: "session");

            migrationBuilder.DropTable(
                name: "sign_in_attempt");

            migrationBuilder.DropTable(
                name: "sign_in_window");

            migrationBuilder.DropTable(
                name: "subdistrict");

            migrationBuilder.DropTable(
                name: "system_setting");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "office");

            migrationBuilder.DropTable(
                name: "producer");

            migrationBuilder.DropTable(
                name: "import_source");

            migrationBuilder.DropTable(
                name: "district");

            migrationBuilder.DropTable(
                name: "province");
        }
    }
}

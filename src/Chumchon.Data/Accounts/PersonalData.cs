namespace Chumchon.Data.Accounts;

/// <summary>
/// Where a person's data lie. A test holds this against the model: each column of an account and each table that names one stands
/// here, so that nobody adds a place that erasing forgets.
/// </summary>
internal static class PersonalData
{
    /// <summary>Columns of an account, and what stands in them once its person's data are erased.</summary>
    public static readonly IReadOnlyDictionary<string, string> Emptied = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["user_name"] = "@mark",
        ["normalized_user_name"] = "@mark",
        ["person_name"] = "@mark",
        ["email"] = "null",
        ["normalized_email"] = "null",
        ["email_confirmed"] = "false",
        ["phone_number"] = "null",
        ["phone_number_confirmed"] = "false",
        ["language"] = "'th'",
        ["password_hash"] = "null",
        ["security_stamp"] = "@stamp",
        ["concurrency_stamp"] = "@stamp",
        ["two_factor_enabled"] = "false",
        ["lockout_end"] = "null",
        ["lockout_enabled"] = "true",
        ["access_failed_count"] = "0",
        ["last_sign_in_at"] = "null",
        ["code_hash"] = "null",
        ["code_until"] = "null",
        ["erased_at"] = "@now",
    };

    /// <summary>Columns of an account that say nothing of a person whose name is gone.</summary>
    public static readonly IReadOnlyList<string> KeptColumns = ["id", "kind", "created_at", "closed_at"];

    /// <summary>Tables whose rows are the person's own, by the column that names the account: all of them go.</summary>
    public static readonly IReadOnlyList<(string Table, string Column)> Own =
    [
        ("account_claim", "user_id"), ("account_login", "user_id"), ("account_token", "user_id"), ("account_passkey", "user_id"),
        ("account_identity", "account_id"), ("account_totp", "account_id"), ("account_recovery_code", "account_id"), ("account_preference", "account_id"), ("account_view", "account_id"), ("session", "account_id"),
    ];

    /// <summary>Tables that hold an account's number beside what it did for an office: they stay as they are.</summary>
    public static readonly IReadOnlyList<(string Table, string Column)> NumberOnly =
    [
        ("audit_entry", "account_id"), ("entry_remark", "account_id"), ("import_source", "account_id"), ("monthly_return", "saved_by"), ("office_member", "account_id"),
        ("office_review", "account_id"), ("producer_request", "asked_by"), ("producer_request", "decided_by"), ("return_save", "officer_id"),
    ];
}

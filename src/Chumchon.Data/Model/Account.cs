using Microsoft.AspNetCore.Identity;

namespace Chumchon.Data.Model;

/// <summary>An account that signs in: a person's own, or an office's (รหัสผู้ใช้พื้นที่, R1).</summary>
public sealed class Account : IdentityUser<long>
{
    /// <summary>The person shown in the header (R8).</summary>
    public string PersonName { get; set; } = "";

    /// <summary><c>th</c> or <c>en</c>.</summary>
    public string Language { get; set; } = "th";

    /// <summary>Unix milliseconds.</summary>
    public long CreatedAt { get; set; }
}

/// <summary>What an account chose of how its pages are drawn.</summary>
public sealed class AccountPreference
{
    public long AccountId { get; set; }

    public string Name { get; set; } = "";

    public string Value { get; set; } = "";
}

using Chumchon.Domain.Offices;
using Microsoft.AspNetCore.Identity;

namespace Chumchon.Data.Model;

/// <summary>An account that signs in: a person's own, or an office's (รหัสผู้ใช้พื้นที่, R1).</summary>
public sealed class Account : IdentityUser<long>
{
    /// <summary>The person shown in the header (R8).</summary>
    public string PersonName { get; set; } = "";

    /// <summary><c>th</c> or <c>en</c>.</summary>
    public string Language { get; set; } = "th";

    public AccountKind Kind { get; set; } = AccountKind.Person;

    /// <summary>Unix milliseconds.</summary>
    public long CreatedAt { get; set; }

    /// <summary>Of its last session's beginning, Unix milliseconds; null where it never had one.</summary>
    public long? LastSignInAt { get; set; }

    /// <summary>When it was closed, Unix milliseconds; null where it may be used.</summary>
    public long? ClosedAt { get; set; }

    /// <summary>When its person's data were erased, Unix milliseconds; null where they are held.</summary>
    public long? ErasedAt { get; set; }

    /// <summary>The hash of a code that stands in for a password once; null where none was given.</summary>
    public string? CodeHash { get; set; }

    /// <summary>Until when the code is good, Unix milliseconds.</summary>
    public long? CodeUntil { get; set; }
}

/// <summary>What an account chose of how its pages are drawn.</summary>
public sealed class AccountPreference
{
    public long AccountId { get; set; }

    public string Name { get; set; } = "";

    public string Value { get; set; } = "";
}

/// <summary>The secret by which an account's app makes its codes.</summary>
public sealed class AccountTotp
{
    public long AccountId { get; set; }

    /// <summary>Sealed by a key of the installation.</summary>
    public string Secret { get; set; } = "";

    /// <summary>The step of the last code that was used.</summary>
    public long LastStep { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public long MadeAt { get; set; }
}

/// <summary>A recovery code that is not used up.</summary>
public sealed class AccountRecoveryCode
{
    public long AccountId { get; set; }

    /// <summary>SHA-256 of account and code.</summary>
    public byte[] Hash { get; set; } = [];
}

/// <summary>Who an account is at an identity provider: one account has one, and one is one account's.</summary>
public sealed class AccountIdentity
{
    public long AccountId { get; set; }

    public string Issuer { get; set; } = "";

    /// <summary>A hash of issuer and subject, as <see cref="Domain.Accounts.ExternalIdentity"/> has it.</summary>
    public byte[] Subject { get; set; } = [];

    /// <summary>Unix milliseconds.</summary>
    public long LinkedAt { get; set; }
}

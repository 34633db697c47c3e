using Chumchon.Domain;

namespace Chumchon.Web.Features.Accounts.SignIn;

/// <summary>The name or the password is wrong; which of them is not told.</summary>
public sealed record SignInFailed : Refusal;

/// <summary>Too many attempts; the same words whether an account has the name or not.</summary>
public sealed record SignInLocked(int Minutes) : Refusal
{
    public static SignInLocked Until(DateTimeOffset end, DateTimeOffset now) =>
        new(Math.Max(1, (int)Math.Ceiling((end - now).TotalMinutes)));
}

/// <summary>The account belongs to no office, so it has no area.</summary>
public sealed record AccountWithoutOffice : Refusal;

/// <summary>The code of the second factor is wrong, over, or was used before.</summary>
public sealed record SecondFactorFailed : Refusal;

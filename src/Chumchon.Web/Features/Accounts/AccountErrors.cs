using System.Runtime.CompilerServices;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Identity;

namespace Chumchon.Web.Features.Accounts;

/// <summary>What Identity refuses, in the words of the page: <c>identity.{code}</c>.</summary>
public sealed class AccountErrors(PageWords words) : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Error();

    public override IdentityError ConcurrencyFailure() => Error();

    public override IdentityError PasswordMismatch() => Error();

    public override IdentityError InvalidToken() => Error();

    public override IdentityError RecoveryCodeRedemptionFailed() => Error();

    public override IdentityError LoginAlreadyAssociated() => Error();

    public override IdentityError InvalidUserName(string? userName) => Naming(userName ?? "");

    public override IdentityError InvalidEmail(string? email) => Naming(email ?? "");

    public override IdentityError DuplicateUserName(string userName) => Naming(userName);

    public override IdentityError DuplicateEmail(string email) => Naming(email);

    public override IdentityError InvalidRoleName(string? role) => Naming(role ?? "");

    public override IdentityError DuplicateRoleName(string role) => Naming(role);

    public override IdentityError UserAlreadyHasPassword() => Error();

    public override IdentityError UserLockoutNotEnabled() => Error();

    public override IdentityError UserAlreadyInRole(string role) => Naming(role);

    public override IdentityError UserNotInRole(string role) => Naming(role);

    public override IdentityError PasswordTooShort(int length) => Naming(length);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Naming(uniqueChars);

    public override IdentityError PasswordRequiresNonAlphanumeric() => Error();

    public override IdentityError PasswordRequiresDigit() => Error();

    public override IdentityError PasswordRequiresLower() => Error();

    public override IdentityError PasswordRequiresUpper() => Error();

    private IdentityError Error([CallerMemberName] string code = "") => new() { Code = code, Description = words[$"identity.{code}"] };

    private IdentityError Naming(object value, [CallerMemberName] string code = "") =>
        new() { Code = code, Description = words[$"identity.{code}", value] };
}

namespace Chumchon.Web.Features.Accounts;

/// <summary>The addresses of this room.</summary>
public static class AccountsLinks
{
    public const string SignIn = "/sign-in";

    public const string SignOut = "/sign-out";

    public const string Language = "/language";

    public const string Password = "/password";
}

namespace Chumchon.Web.Platform.Demonstration;

/// <summary>Whether the installation is a demonstration, as the database said at the latest look, and the password to print on its sign-in page.</summary>
/// <param name="password">Asked for when it is printed: it is known only after the program is built.</param>
public sealed class DemoState(Func<string?> password)
{
    public bool IsDemo { get; set; }

    public string? Password => IsDemo ? password() : null;
}

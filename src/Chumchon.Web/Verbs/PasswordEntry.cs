using Spectre.Console;

namespace Chumchon.Web.Verbs;

/// <summary>A password as an operator gives it: typed twice unseen, or piped in.</summary>
internal static class PasswordEntry
{
    /// <exception cref="VerbException">None was given, the two differ, or there is nobody to ask.</exception>
    public static string Read(bool fromInput)
    {
        if (fromInput)
        {
            return Console.In.ReadLine() is { Length: > 0 } line ? line : throw new VerbException("Standard input holds no password.");
        }

        if (Console.IsInputRedirected || Console.IsOutputRedirected)
        {
            throw new VerbException("There is no terminal to ask for the password on. Pipe it in and say so: --password-stdin");
        }

        var password = Ask("Password: ");
        return password == Ask("Once more: ") ? password : throw new VerbException("The two passwords differ. Nothing was changed.");
    }

    private static string Ask(string words) => AnsiConsole.Prompt(new TextPrompt<string>(words).Secret(mask: null));
}

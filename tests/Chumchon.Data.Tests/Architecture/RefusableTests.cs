using System.Reflection;
using Chumchon.Data;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Audit;

namespace Chumchon.Data.Tests.Architecture;

/// <summary>The door hears of refusals of right in whatever a command answers with; an answer that hides its refusal would leave no entry.</summary>
public sealed class RefusableTests
{
    [Fact]
    public void EveryAnswerThatHoldsARefusal_SaysSo() => Hiding(typeof(ChumchonDatabase).Assembly).ShouldBeEmpty();

    [Fact]
    public void Check_FindsThoseThatHideIt() => Hiding(typeof(RefusableTests).Assembly).ShouldBe([nameof(HidesOne), nameof(HidesSeveral)], ignoreOrder: true);

    [Fact]
    public void EveryRefusalThatHoldsAnother_NamesIt() => Nameless(typeof(ChumchonDatabase).Assembly, typeof(Refusal).Assembly).ShouldBeEmpty();

    [Fact]
    public void Check_FindsOneThatDoesNot() => Nameless(typeof(RefusableTests).Assembly).ShouldBe([nameof(OfMany)]);

    private static IEnumerable<string> Nameless(params IEnumerable<Assembly> assemblies) => assemblies.SelectMany(static assembly => assembly.GetTypes())
        .Where(static type => type.IsAssignableTo(typeof(Refusal)) && type.GetProperties().Any(static property => property.PropertyType.IsAssignableTo(typeof(Refusal))))
        .Where(static type => type.GetMethod(nameof(Refusal.Root))!.DeclaringType != type)
        .Select(static type => type.Name);

    private static IEnumerable<string> Hiding(Assembly assembly) =>
        from type in assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.GetParameters() is [{ } first, ..] && first.ParameterType == typeof(Actor)
        where method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(Task<>)
        let answer = method.ReturnType.GetGenericArguments()[0]
        from kind in assembly.GetTypes().Where(kind => kind.IsAssignableTo(answer)).Append(answer).Distinct()
        where !kind.IsAssignableTo(typeof(IRefusable)) && !kind.IsAssignableTo(typeof(Refusal)) && kind.GetProperties().Any(static property => HoldsRefusal(property.PropertyType))
        select kind.Name;

    private static bool HoldsRefusal(Type type) => type.IsAssignableTo(typeof(Refusal))
        || (type.IsGenericType && type.GetGenericArguments().Any(static part => part.GetProperties().Any(static property => property.PropertyType.IsAssignableTo(typeof(Refusal)))));

    private sealed record OfMany(int Index, Refusal Why) : Refusal;

    private abstract record Outcome;

    private sealed record HidesOne(Refusal? Why) : Outcome;

    private sealed record HidesSeveral(IReadOnlyList<AccountFault> Faults);

    private sealed class Commands
    {
        public Task<Outcome> OneAsync(Actor actor) => Task.FromResult<Outcome>(new HidesOne(new OwnAccount()));

        public Task<HidesSeveral> SeveralAsync(Actor actor) => Task.FromResult(new HidesSeveral([]));
    }
}

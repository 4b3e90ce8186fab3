using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Build;

/// <summary>
/// Keeps one of the lambdas that have the same code, such as row => row.Id in every store. Only of those that the compiler
/// named: a method that a person named stays what the stack trace says.
/// </summary>
internal static class Duplicates
{
    public static void Merge(ModuleDefinition module)
    {
        var kept = module.Methods()
            .Where(method => method is { IsStatic: true, HasBody: true, HasGenericParameters: false, DeclaringType.HasGenericParameters: false }
                && method.Name.StartsWith('<') && !method.Body.HasExceptionHandlers)
            .GroupBy(Words)
            .SelectMany(same => same.Skip(1).Select(method => (method, first: same.First())))
            .ToDictionary(pair => pair.method, pair => pair.first);

        foreach (var instruction in module.Bodies().SelectMany(body => body.Instructions))
        {
            if (instruction.Operand is MethodDefinition called && kept.TryGetValue(called, out var first))
                instruction.Operand = first;
        }

        foreach (var method in kept.Keys)
            method.DeclaringType.Methods.Remove(method);
    }

    private static string Words(MethodDefinition method) => string.Join(
        '\n',
        [
            method.ReturnType.FullName,
            .. method.Parameters.Select(parameter => parameter.ParameterType.FullName),
            .. method.Body.Variables.Select(variable => variable.VariableType.FullName),
            Code(method.Body.Instructions),
        ]);

    private static string Code(IList<Instruction> code) => string.Join('\n', code.Select(instruction => instruction.Operand switch
    {
        Instruction target => $"{instruction.OpCode} to {code.IndexOf(target)}",
        Instruction[] targets => $"{instruction.OpCode} to {string.Join(',', targets.Select(code.IndexOf))}",
        ParameterDefinition argument => $"{instruction.OpCode} {argument.Index}",
        var operand => $"{instruction.OpCode} {operand}",
    }));
}

/** Projects, workflows, tasks and label rows. */
export const projectsSchema = `
-- tables of projects
`;
